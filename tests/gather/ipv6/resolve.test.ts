import { afterEach, expect, it } from 'vitest';

import { recordUse } from '../../../src/gather/ipv6/record.ts';
import { resolveHosts } from '../../../src/gather/ipv6/resolve.ts';
import { nameServer, type Zone } from './name-server.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function serve(zone: Zone) {
  const server = await nameServer(zone);
  open.push(server.close);
  return server;
}

const publicAddress = [0x2408, 0x8000, 0, 0, 0, 0, 0, 1];

it('tells hosts with an AAAA record from those without', async () => {
  const { address } = await serve({
    'dual.gov.example': { a: ['198.51.100.7'], aaaa: [publicAddress] },
    'six.gov.example': { aaaa: [publicAddress] },
    'four.gov.example': { a: ['198.51.100.8'] },
    'empty.gov.example': {},
  });
  const hosts = ['dual', 'six', 'four', 'empty', 'gone'].map((name) => `${name}.gov.example`);
  const resolved = await resolveHosts(hosts, { servers: [address], deadline: 20_000 });
  expect(resolved.online).toBe(true);
  expect(resolved.hosts.map(({ host, support }) => `${host.split('.')[0]} ${support}`)).toEqual([
    'dual ready',
    'six ready',
    'four ipv4',
    'empty no-address',
    'gone unknown-name',
  ]);
  expect(resolved.hosts[0]).toMatchObject({
    a: { addresses: ['198.51.100.7'] },
    aaaa: { addresses: ['2408:8000::1'] },
  });
});

it.each([
  ['an IPv4 address in IPv6 spelling', [0, 0, 0, 0, 0, 0xffff, 0xc633, 0x6407]],
  ['one made by DNS64', [0x64, 0xff9b, 0, 0, 0, 0, 0xc633, 0x6407]],
  ['a local one', [0xfd00, 0, 0, 0, 0, 0, 0, 1]],
])('takes %s for none', async (_, words) => {
  const { address } = await serve({ 'four.gov.example': { a: ['198.51.100.7'], aaaa: [words] } });
  const { hosts } = await resolveHosts(['four.gov.example'], { servers: [address], deadline: 20_000 });
  expect(hosts[0]?.support).toBe('ipv4');
});

it('leaves a host open that has no answer, and goes on with the others', async () => {
  const { address } = await serve({
    'mute.gov.example': { silent: true },
    'four.gov.example': { a: ['198.51.100.7'] },
  });
  const options = { servers: [address], deadline: 20_000, patience: 50 };
  const { hosts, online } = await resolveHosts(['mute.gov.example', 'four.gov.example'], options);
  expect(online).toBe(true);
  expect(hosts.map(({ support }) => support)).toEqual(['open', 'ipv4']);
});

it('says not online where nobody answers, and does not ask for every host', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `h${at}.gov.example`);
  const server = await serve(Object.fromEntries(names.map((name) => [name, { silent: true }])));
  const { hosts, online } = await resolveHosts(names, { servers: [server.address], deadline: 20_000, patience: 50 });
  expect(online).toBe(false);
  expect(hosts).toHaveLength(40);
  expect(new Set(hosts.map(({ support }) => support))).toEqual(new Set(['open']));
  expect(new Set(server.asked.map((question) => question.split(' ')[0])).size).toBe(16);
});

it('ends by its deadline', async () => {
  const server = await serve({ 'mute.gov.example': { silent: true } });
  const options = { servers: [server.address], deadline: 100, patience: 60_000 };
  const { hosts, online } = await resolveHosts(['mute.gov.example'], options);
  expect(online).toBe(false);
  expect(hosts[0]?.aaaa).toMatchObject({ state: 'no-answer', code: 'ECANCELLED' });
});

it.each([
  ['2408:8000::1', 'public'],
  ['::ffff:10.0.0.1', 'mapped'],
  ['::ffff:c633:6407', 'mapped'],
  ['64:ff9b::c633:6407', 'synthesised'],
  ['64:ff9b:1::1', 'synthesised'],
  ['fe80::1', 'special'],
  ['2001:db8::1', 'special'],
])('knows %s as %s', (address, use) => {
  expect(recordUse(address)).toBe(use);
});
