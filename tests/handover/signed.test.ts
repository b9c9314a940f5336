import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readBundle } from '../../src/evidence/bundle/read.ts';
import { digestFile } from '../../src/evidence/seal/digest.ts';
import { extractArchive } from '../../src/handover/archive/extract.ts';
import { writeArchive } from '../../src/handover/archive/write.ts';
import { exportPackage } from '../../src/handover/export.ts';
import { filesIn } from '../../src/handover/package.ts';
import { readInspection } from '../../src/inspection/folder.ts';
import { checkArchive } from '../../src/inspection/verification/check.ts';
import { formats } from '../../src/report/index.ts';
import { planted, plantInspection } from '../support/planted.ts';
import { newKey, seeded, signed } from '../support/sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const unpacked = join(folder, 'unpacked');
const key = newKey();
const listSignature = `export.json.${key.id}.sig`;
let inspection: string;
let path: string;

async function exportTo(name: string, at = '2026-02-03T04:05:06.000Z', sign = true): Promise<string> {
  const { folder: from, inspection: read } = readInspection(inspection);
  const exported = await exportPackage({
    folder: from,
    inspection: read,
    bundle: readBundle(join(from, 'bundle')),
    out: join(folder, name),
    secrets: planted,
    withRaw: false,
    withUnsearched: false,
    reports: { formats, asked: { names: ['json'], locale: 'en' }, folder: from, document: undefined },
    logs: [join(folder, 'exports.jsonl')],
    by: '张工',
    at: new Date(at),
    ...(sign && { sign: { key, signer: '检测中心' } }),
  });
  return exported.path;
}

let packed = 0;

/** The package with some of its files changed, packed again as it was. */
async function changed(change: (root: string) => void, from = unpacked): Promise<string> {
  packed += 1;
  const [root, to] = [join(folder, `changed-${packed}`), join(folder, `changed-${packed}.zip`)];
  cpSync(from, root, { recursive: true });
  change(root);
  await writeArchive(to, filesIn(root), new Date('2026-01-02T00:00:00Z'));
  return to;
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

async function unpack(from: string, name: string): Promise<string> {
  const into = join(folder, name);
  mkdirSync(into);
  await extractArchive(from, into);
  return into;
}

beforeAll(async () => {
  inspection = plantInspection(folder);
  path = await exportTo('signed.zip');
  await unpack(path, 'unpacked');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a signed package', () => {
  it('has its redacted evidence and its list signed, and not the original', async () => {
    const check = await checkArchive(path, new Set([key.id]));
    expect(check).toMatchObject({ verdict: 'trusted', differences: [] });
    for (const signatures of [check.seal.signatures, check.listSignatures])
      expect(signatures).toEqual([expect.objectContaining({ key: key.id, signer: '检测中心', trusted: true })]);
    expect(check.origin?.seal?.signatures).toEqual([]);
    expect(readFileSync(join(unpacked, listSignature), 'utf8')).toMatch(
      /^zhijian package 1\nexport\.json sha256: [0-9a-f]{64}\n/,
    );
  });

  it('tells the signatures of the original from its own', async () => {
    const laboratory = signed(join(inspection, 'bundle'), 'ed25519', '李四');
    const check = await checkArchive(await exportTo('both.zip'), new Set([laboratory.id]));
    expect(check.origin?.seal?.signatures).toEqual([expect.objectContaining({ key: laboratory.id, trusted: true })]);
    for (const signatures of [check.seal.signatures, check.listSignatures])
      expect(signatures).toEqual([expect.objectContaining({ key: key.id, trusted: false })]);
    // Who signed the original has not seen what was masked.
    expect(check.verdict).toBe('unknown-key');
  });

  it('is found changed by any flipped byte of its list', async () => {
    const chance = seeded(5);
    const size = readFileSync(join(unpacked, 'export.json')).length;
    for (let time = 0; time < 24; time += 1) {
      const at = Math.floor(chance() * size);
      const { differences, verdict } = await checkArchive(
        await changed((root) => flip(join(root, 'export.json'), at)),
        new Set(),
      );
      expect([verdict, differences[0]?.file], `byte ${at}`).toEqual(['differs', 'export.json']);
    }
  });

  it('is found changed by a flipped byte of its redacted evidence, its reports and its signatures', async () => {
    const files = filesIn(unpacked).map(({ name }) => name);
    const touched = files.filter((name) => !name.startsWith('original/') && name !== 'export.json');
    expect(touched).toContain(listSignature);
    for (const name of touched.filter((one) => !one.startsWith('bundle/screens/'))) {
      const at = Math.floor(readFileSync(join(unpacked, name)).length / 2);
      const { differences, verdict } = await checkArchive(
        await changed((root) => flip(join(root, name), at)),
        new Set([key.id]),
      );
      const named = differences.some(({ file }) => name === file || name === `bundle/${file}`);
      expect([name, verdict, named]).toEqual([name, 'differs', true]);
    }
  });

  it('vouches for its reports: one that was exchanged with its hash in the list is found', async () => {
    const exchange = (root: string) => {
      const [report, list] = [join(root, 'report.en.json'), join(root, 'export.json')];
      flip(report, 40);
      const { files, ...rest } = JSON.parse(readFileSync(list, 'utf8'));
      const listed = files.map((file: { path: string }) =>
        file.path === 'report.en.json' ? { ...file, ...digestFile(report) } : file,
      );
      writeFileSync(list, `${JSON.stringify({ ...rest, files: listed }, null, 2)}\n`);
    };
    const { differences } = await checkArchive(await changed(exchange), new Set([key.id]));
    expect(differences).toEqual([{ file: 'export.json', kind: 'changed' }]);
    // Nothing but the signature tells.
    const forged = await changed((root) => {
      exchange(root);
      rmSync(join(root, listSignature));
    });
    expect(await checkArchive(forged, new Set())).toMatchObject({ differences: [], listSignatures: [] });
  });

  it('has no use for the signature of another package, or for the one over its bundle', async () => {
    const other = await unpack(await exportTo('other.zip', '2027-02-03T04:05:06.000Z'), 'other');
    const swapped = await changed((root) => cpSync(join(other, listSignature), join(root, listSignature)));
    expect((await checkArchive(swapped, new Set([key.id]))).differences[0]).toMatchObject({ file: 'export.json' });
    const ofBundle = await changed((root) =>
      cpSync(join(root, `bundle/bundle.json.${key.id}.sig`), join(root, listSignature)),
    );
    expect((await checkArchive(ofBundle, new Set([key.id]))).differences[0]).toMatchObject({
      file: listSignature,
      kind: 'signature-wrong',
      detail: 'malformed',
    });
  });

  it('shows that nobody vouches for the list once its signature is gone', async () => {
    const without = await changed((root) => rmSync(join(root, listSignature)));
    expect(await checkArchive(without, new Set([key.id]))).toMatchObject({ verdict: 'trusted', listSignatures: [] });
    const listless = await changed((root) => {
      for (const name of [listSignature, 'export.json']) rmSync(join(root, name));
    });
    expect(await checkArchive(listless, new Set([key.id]))).toMatchObject({ verdict: 'trusted', listSignatures: [] });
  });
});

describe('an unsigned package', () => {
  it('says so of its evidence and of its list', async () => {
    const check = await checkArchive(await exportTo('unsigned.zip', undefined, false), new Set());
    expect(check).toMatchObject({ verdict: 'unsigned', differences: [], listSignatures: [] });
  });
});
