import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { addCompanions } from '../../../src/evidence/seal/companions.ts';
import { stampBundle } from '../../../src/evidence/seal/stamp/fetch.ts';
import { listTree } from '../../../src/evidence/seal/tree.ts';
import { writeInspection } from '../../../src/inspection/folder.ts';
import { checkFolder } from '../../../src/inspection/verification/check.ts';
import { reportInputOf } from '../../support/report.ts';
import { sealBundle, seeded, signed } from '../../support/sealed.ts';
import { hasOpenssl, serveAnswers, timeAuthority } from '../../support/time-authority.ts';

const places = 200;
const nobody = new Set<string>();

let folder: string;
let bundle: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-tamper-'));
  bundle = sealBundle(folder);
  signed(bundle, 'ed25519');
  signed(bundle, 'sm2', '检测中心');
  if (hasOpenssl) await stampWithTrial();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function stampWithTrial(): Promise<void> {
  const authority = join(folder, 'authority');
  mkdirSync(authority);
  const server = await serveAnswers(timeAuthority(authority));
  await stampBundle(bundle, server.url);
  await server.close();
}

function filesOfBundle(): string[] {
  return [...listTree(bundle)].flatMap(([path, { type }]) => (type === 'file' ? [path] : [])).toSorted();
}

async function named(): Promise<string[]> {
  const { differences } = await checkFolder(bundle, nobody);
  return differences.map(({ file, kind }) => `${kind} ${file}`);
}

describe(`a sealed and signed bundle${hasOpenssl ? ', stamped' : ' (no stamp: openssl is not here)'}`, () => {
  it(`names the file, and names it first, whichever of its bytes is changed (${places} places)`, async () => {
    const files = filesOfBundle();
    expect(files.length).toBeGreaterThanOrEqual(hasOpenssl ? 14 : 12);
    const random = seeded(20_261_123);
    const missed: string[] = [];
    for (let count = 0; count < places; count += 1) {
      const file = files[Math.floor(random() * files.length)] ?? '';
      const path = join(bundle, file);
      const whole = readFileSync(path);
      const at = Math.floor(random() * whole.length);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + Math.floor(random() * 255)), at);
      writeFileSync(path, bytes);
      const { differences, verdict } = await checkFolder(bundle, nobody);
      if (verdict !== 'differs' || differences[0]?.file !== file)
        missed.push(`${file} at ${at}: ${differences.map((one) => one.file).join(', ')}`);
      writeFileSync(path, whole);
    }
    expect(missed).toEqual([]);
    expect(await named()).toEqual([]);
  });

  it('names the file that was cut short or written on to', async () => {
    for (const file of filesOfBundle()) {
      const path = join(bundle, file);
      const whole = readFileSync(path);
      truncateSync(path, whole.length - 1);
      expect((await checkFolder(bundle, nobody)).differences[0]?.file).toBe(file);
      writeFileSync(path, whole);
      appendFileSync(path, '\n');
      expect((await checkFolder(bundle, nobody)).differences[0]?.file).toBe(file);
      writeFileSync(path, whole);
    }
    expect(await named()).toEqual([]);
  });

  it('names the file that was removed, signatures and seals among them', async () => {
    for (const file of filesOfBundle().filter((path) => path !== 'bundle.json')) {
      const path = join(bundle, file);
      const whole = readFileSync(path);
      unlinkSync(path);
      expect(await named()).toContain(`missing ${file}`);
      writeFileSync(path, whole);
    }
  });

  it('names both of two files that changed places', async () => {
    const [one = '', other = ''] = filesOfBundle().filter((path) => path.endsWith('.png'));
    renameSync(join(bundle, one), join(bundle, 'between'));
    renameSync(join(bundle, other), join(bundle, one));
    renameSync(join(bundle, 'between'), join(bundle, other));
    expect((await named()).map((line) => line.split(' ')[1])).toEqual([one, other]);
  });

  it('names what was added, wherever', async () => {
    const added = ['extra.txt', 'apk/.hidden', `bundle.json.${'0'.repeat(32)}.sig`, 'bundle.json.partial'];
    for (const file of added) {
      writeFileSync(join(bundle, file), '{}');
      expect(await named()).toContain(`unlisted ${file}`);
      unlinkSync(join(bundle, file));
    }
  });

  it('takes no link, no folder and no other spelling for a file', async () => {
    const file = 'apk/permissions.json';
    const path = join(bundle, file);
    const outside = join(folder, 'outside.json');
    copyFileSync(path, outside);
    unlinkSync(path);
    symlinkSync(outside, path);
    expect(await named()).toEqual([`not-a-file ${file}`]);
    unlinkSync(path);
    mkdirSync(path);
    expect(await named()).toEqual([`not-a-file ${file}`]);
    rmSync(path, { recursive: true });
    copyFileSync(outside, join(dirname(path), 'Permissions.json'));
    expect(await named()).toEqual([`missing ${file}`, 'unlisted apk/Permissions.json']);
  });

  it('follows no link to a folder, even one that holds the same files', async () => {
    renameSync(join(bundle, 'screens'), join(folder, 'screens'));
    symlinkSync(join(folder, 'screens'), join(bundle, 'screens'));
    const lines = await named();
    expect(lines.filter((line) => line.startsWith('missing screens/'))).toHaveLength(3);
    expect(lines).toContain('unlisted screens');
  });

  it('lays a damaged seal at its own door', async () => {
    for (const seal of ['bundle.json.sha256', 'bundle.json.sm3']) {
      const whole = readFileSync(join(bundle, seal), 'latin1');
      writeFileSync(join(bundle, seal), whole.replace(/^[0-9a-f]{64}/, 'a'.repeat(64)));
      expect(await named()).toEqual([`changed ${seal}`]);
      writeFileSync(join(bundle, seal), whole);
    }
  });

  it('names a signature that was copied from another bundle although all hashes fit', async () => {
    const other = sealBundle(mkdtempSync(join(folder, 'other-')), '尾页');
    const key = signed(other);
    const file = `bundle.json.${key.id}.sig`;
    addCompanions(bundle, new Map([[file, readFileSync(join(other, file))]]));
    const { differences } = await checkFolder(bundle, new Set([key.id]));
    expect(differences).toMatchObject([{ file, kind: 'signature-wrong', detail: 'other-bundle' }]);
  });
});

describe('the inspection beside a bundle', () => {
  const beside = async () => (await checkFolder(bundle, nobody)).inspection;

  it('is there or not, and is said to be unreadable when it is', async () => {
    expect(await beside()).toBe('absent');
    writeFileSync(join(folder, 'inspection.json'), '{}');
    expect(await beside()).toBe('unreadable');
    expect((await checkFolder(bundle, nobody)).verdict).toBe('unknown-key');
  });

  it('is this bundle’s, or another’s, which is a difference', async () => {
    const { inspection } = reportInputOf();
    const write = (sha256: string) =>
      writeInspection(folder, { ...inspection, bundle: { ...inspection.bundle, sha256 } });
    write((await checkFolder(bundle, nobody)).sha256);
    expect(await beside()).toBe('same');
    write('0'.repeat(64));
    expect(await checkFolder(bundle, nobody)).toMatchObject({ inspection: 'other', verdict: 'differs' });
  });
});

describe('who signed', () => {
  it('is a trusted key, an unknown one or nobody, and a wrong signature is none of these', async () => {
    const own = sealBundle(mkdtempSync(join(folder, 'own-')));
    expect((await checkFolder(own, nobody)).verdict).toBe('unsigned');
    const key = signed(own);
    expect((await checkFolder(own, nobody)).verdict).toBe('unknown-key');
    expect(await checkFolder(own, new Set([key.id]))).toMatchObject({
      verdict: 'trusted',
      seal: { signatures: [{ signer: '张三', algorithm: 'ed25519', trusted: true }] },
    });
    writeFileSync(join(own, 'apk/permissions.json'), '{}');
    expect((await checkFolder(own, new Set([key.id]))).verdict).toBe('differs');
  });
});
