import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reportCommand } from '../../../src/cli/commands/report.ts';
import { verifyCommand } from '../../../src/cli/commands/verify.ts';
import { exportCommand } from '../../../src/cli/documents/export.ts';
import { keysCreateCommand, keysSignCommand } from '../../../src/cli/documents/keys.ts';
import { openCommand } from '../../../src/cli/documents/open.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { planted, plantInspection } from '../../support/planted.ts';

let folder: string;
let inspection: string;
let said: { out: string[]; log: string[] };
let terminal: Terminal;
let before: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
  inspection = plantInspection(folder);
  before = process.env['ZHIJIAN_STATE'];
  process.env['ZHIJIAN_STATE'] = join(folder, 'state');
  said = { out: [], log: [] };
  terminal = {
    locale: 'en',
    out: (text) => said.out.push(text),
    log: (text) => said.log.push(text),
    progress: () => {},
    endProgress: () => {},
    width: 100,
    colours: false,
  };
  writeFileSync(join(folder, 'accounts.yaml'), JSON.stringify(planted));
});

afterEach(() => {
  if (before === undefined) delete process.env['ZHIJIAN_STATE'];
  else process.env['ZHIJIAN_STATE'] = before;
  rmSync(folder, { recursive: true, force: true });
});

const exportTo = (name: string, more: object = {}) =>
  exportCommand(terminal, inspection, { out: join(folder, name), secrets: join(folder, 'accounts.yaml'), ...more });

describe('zhijian export', () => {
  it('writes a package and says what was masked, and what was not looked for', async () => {
    expect(await exportTo('a.zip')).toBe(0);
    expect(existsSync(join(folder, 'a.zip'))).toBe(true);
    expect(said.out.join('\n')).toMatch(/Exported: .*a\.zip\nSHA-256: [0-9a-f]{64}\nroot hash of the original/);
    const told = said.log.join('\n');
    expect(told).toContain('only where they are a whole field: pin');
    expect(told).toContain('1 pictures have no tree');
    expect(told).toContain('tools/core.bin');
  });

  it('names the values that the finished package was not searched for, and never tells them', async () => {
    const short = { pin: '417', account: 'x7-q', code: '9081726354', phone: '13912345678', name: '李明华' };
    writeFileSync(join(folder, 'accounts.yaml'), JSON.stringify(short));
    await exportTo('a.zip', { json: true });
    const { redaction } = JSON.parse(said.out.join('\n'));
    expect(redaction.notSearchedAgain).toEqual(['account', 'code', 'pin']);
    expect(said.log.join('\n')).toContain(
      'too short for the last search before anything is written: account, code, pin',
    );
    for (const value of [short.code, short.phone, short.name])
      expect([...said.out, ...said.log].join('\n')).not.toContain(value);
  });

  it('says that nothing was searched for where no account file is given', async () => {
    await exportCommand(terminal, inspection, { out: join(folder, 'a.zip') });
    expect(said.log.join('\n')).toContain('No --secrets given');
  });

  it.each([
    ['no inspection', undefined, { out: 'x.zip' }, 'option-invalid'],
    ['no package', 'here', {}, 'option-invalid'],
    ['no such account file', 'here', { out: 'x.zip', secrets: 'no/such.yaml' }, 'file-unreadable'],
    ['an unknown format', 'here', { out: 'x.zip', format: 'papyrus' }, 'option-invalid'],
    ['no such inspection', 'nowhere', { out: 'x.zip' }, 'inspection-unreadable'],
  ])('ends with a coded error for %s', async (_, path, flags, code) => {
    const given = path === 'here' ? inspection : path;
    const out = 'out' in flags ? { out: join(folder, 'x.zip') } : {};
    await expect(exportCommand(terminal, given, { ...flags, ...out })).rejects.toMatchObject({ code });
    expect(existsSync(join(folder, 'x.zip'))).toBe(false);
  });
});

describe('zhijian export --sign', () => {
  const verify = async (name: string, trust?: string) => {
    said.out.length = 0;
    const code = await verifyCommand(terminal, join(folder, name), trust === undefined ? {} : { trust: [trust] });
    return { code, told: said.out.join('\n') };
  };

  it('signs the redacted evidence and the list, and verify says what each signature is for', async () => {
    await keysCreateCommand(terminal, { name: '检测中心', algorithm: 'ed25519', json: true });
    const { id } = JSON.parse(said.out.join('\n'));
    await keysSignCommand(terminal, inspection, { key: '检测中心' });
    said.out.length = 0;
    expect(await exportTo('a.zip', { sign: '检测中心' })).toBe(0);
    expect(said.out.join('\n')).toContain(`Signed (the redacted evidence and the list): 检测中心, key ${id}`);
    const { code, told } = await verify('a.zip', id);
    expect(code).toBe(0);
    expect(told).toMatch(/^signature: 检测中心, .*, trusted$/m);
    expect(told).toMatch(/^of the package’s list: signature: 检测中心, .*, trusted$/m);
    expect(told).toMatch(/^of the original: signature: 检测中心, .*for the original alone/m);
    expect(told).toContain('those below for the original alone');
    expect(told).toContain('vouches for every file of the package, reports and verdicts included');
  });

  it('is what trust in a package takes: a signature of the original is not enough', async () => {
    await keysCreateCommand(terminal, { name: '检测中心', algorithm: 'ed25519', json: true });
    const { id } = JSON.parse(said.out.join('\n'));
    await keysSignCommand(terminal, inspection, { key: '检测中心' });
    await exportTo('a.zip');
    const { code, told } = await verify('a.zip', id);
    expect(code).toBe(3);
    expect(told).toContain('Nobody signed the redacted part');
    expect(told).toContain('Nobody signed the package’s list');
    expect((await verify('a.zip')).code).toBe(0);
  });

  it('ends before anything is made where there is no such key', async () => {
    await expect(exportTo('a.zip', { sign: 'nobody' })).rejects.toMatchObject({ code: 'key-not-found' });
    expect(existsSync(join(folder, 'a.zip'))).toBe(false);
  });
});

describe('zhijian export --log', () => {
  it('lists exports and reports, and verifies both logs', async () => {
    await exportTo('a.zip', { by: '张工' });
    await reportCommand(terminal, inspection, { format: 'json', by: '李工' });
    said.out.length = 0;
    expect(await exportCommand(terminal, inspection, { log: true })).toBe(0);
    expect(said.out).toHaveLength(2);
    expect(said.out[0]).toMatch(/张工 {2}export {2}a\.zip {2}redacted/);
    expect(said.out[1]).toMatch(/李工 {2}report {2}report\.en\.json {2}not redacted/);
    expect(said.log.filter((line) => line.startsWith('Intact'))).toHaveLength(2);
  });

  it('shows an export that was taken out of one log', async () => {
    await exportTo('a.zip');
    writeFileSync(join(inspection, 'exports.jsonl'), '');
    expect(await exportCommand(terminal, inspection, { log: true })).toBe(1);
    expect(said.log.join('\n')).toContain('has no a.zip');
  });

  it('shows a log that was changed, and nothing is exported any more', async () => {
    await exportTo('a.zip');
    const log = join(folder, 'state/exports.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('"size":', '"size":9'));
    appendFileSync(log, '{}\n');
    expect(await exportCommand(terminal, undefined, { log: true, json: true })).toBe(1);
    await expect(exportTo('b.zip')).rejects.toMatchObject({ code: 'export-log-broken' });
    expect(existsSync(join(folder, 'b.zip'))).toBe(false);
  });
});

describe('zhijian report', () => {
  it('leaves the report that is there where the export log was changed', async () => {
    await reportCommand(terminal, inspection, { format: 'json' });
    const report = join(inspection, 'report.en.json');
    writeFileSync(report, 'as it was');
    appendFileSync(join(inspection, 'exports.jsonl'), '{}\n');
    const before = readdirSync(inspection);
    await expect(reportCommand(terminal, inspection, { format: 'json,html' })).rejects.toMatchObject({
      code: 'export-log-broken',
    });
    expect(readFileSync(report, 'utf8')).toBe('as it was');
    expect(readdirSync(inspection)).toEqual(before);
  });
});

describe('zhijian open', () => {
  it('prints the page of a package', async () => {
    await exportTo('a.zip');
    said.out.length = 0;
    expect(await openCommand(terminal, join(folder, 'a.zip'), { print: true, browser: true })).toBe(0);
    expect(said.out).toEqual([join(folder, 'a.opened/package/replay.en.html')]);
    expect(readFileSync(said.out[0] ?? '', 'utf8')).toContain('Redacted evidence');
  });

  it('ends with a coded error for a file that is not there', async () => {
    await expect(openCommand(terminal, join(folder, 'no.zip'), { browser: false })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });
});
