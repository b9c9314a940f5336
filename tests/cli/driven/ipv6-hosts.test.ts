import { join } from 'node:path';

import { expect, it } from 'vitest';

import { ipv6HostsCommand } from '../../../src/cli/driven/ipv6-hosts.ts';
import { exitCodes } from '../../../src/cli/exit-codes.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { writeBundle } from '../../../src/evidence/bundle/write.ts';
import { nameServer, type Zone } from '../../gather/ipv6/name-server.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { inFolder } from '../../support/zhijian.ts';

async function ask(zone: Zone, flags: { all?: boolean; json?: boolean; timeout?: string } = {}) {
  const said: string[] = [];
  const terminal: Terminal = {
    locale: 'en',
    out: (text) => void said.push(text),
    log: () => {},
    progress: () => {},
    endProgress: () => {},
    width: 100,
    colours: false,
  };
  const server = await nameServer(zone);
  try {
    const code = await inFolder((folder) => {
      const place = { file: 'classes.dex', owner: 'sdk:jpush' } as const;
      const hosts = [
        { host: 'api.gov.example' },
        { host: 'localhost' },
        { host: 'push.vendor.example', places: [place] },
      ];
      const bundle = join(folder, 'bundle');
      writeBundle(bundle, evidenceOf({ endpoints: { hosts } }), {
        toolVersion: '0.0.0',
        createdAt: new Date('2026-11-23T00:00:00Z'),
        apk: { name: 'a.apk', size: 3, sha256: 'f'.repeat(64) },
        limits: { milliseconds: 1 },
      });
      return ipv6HostsCommand(terminal, bundle, { server: server.address, timeout: '20', ...flags });
    });
    return { code, out: said.join('\n'), asked: new Set(server.asked.map((question) => question.split(' ')[0])) };
  } finally {
    await server.close();
  }
}

const zone: Zone = { 'api.gov.example': { a: ['198.51.100.7'] }, 'push.vendor.example': {} };

it('asks for the app’s own hosts of a bundle, and calls IPv4 alone advice', async () => {
  const { asked, code, out } = await ask(zone);
  expect(code).toBe(exitCodes.done);
  expect([...asked]).toEqual(['api.gov.example']);
  expect(out).toMatch(/IPv4 alone {2}api\.gov\.example {2}A 198\.51\.100\.7 {2}AAAA —\n1 hosts: IPv6 0, IPv4 alone 1/);
});

it('asks for those of others too', async () => {
  const { code, out } = await ask(zone, { all: true, json: true });
  expect(code).toBe(exitCodes.done);
  expect(JSON.parse(out)).toMatchObject({
    online: true,
    hosts: [
      { host: 'api.gov.example', support: 'ipv4' },
      { host: 'push.vendor.example', support: 'no-address' },
    ],
  });
});

it('says not online, and is incomplete then', async () => {
  const { code, out } = await ask({ 'api.gov.example': { silent: true } }, { timeout: '0.3' });
  expect(code).toBe(exitCodes.incomplete);
  expect(out).toMatch(/^Not online: no answer from the name servers 127\.0\.0\.1:\d+; the IPv6 support of 1 hosts/);
});
