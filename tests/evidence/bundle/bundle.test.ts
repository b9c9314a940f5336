import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type BundleIndex, bundleIndex, indexFile, sealFile } from '../../../src/evidence/bundle/model.ts';
import { readAttachment, readBundle } from '../../../src/evidence/bundle/read.ts';
import { verifyBundle } from '../../../src/evidence/bundle/verify.ts';
import { hashEntries, writeBundle } from '../../../src/evidence/bundle/write.ts';
import type { Evidence } from '../../../src/evidence/evidence.ts';
import { digestBytes } from '../../../src/evidence/seal/digest.ts';
import { sm3SealFile } from '../../../src/evidence/seal/sums.ts';
import { sha256, sm3 } from '../../../src/shared/hashing.ts';

const evidence: Evidence = {
  permissions: { status: 'ok', value: { gaps: [], declared: [], implied: [], defined: [] } },
  frameworks: { status: 'ok', value: { gaps: [], frameworks: [] } },
  dex: { status: 'failed', error: { code: 'dex-unreadable', message: 'cut short', place: 'classes.dex' } },
  filing: { status: 'skipped', reason: 'no-filing-form' },
};
const origin = {
  toolVersion: '0.0.0',
  createdAt: new Date('2026-11-23T00:00:00Z'),
  apk: { name: 'a.apk', size: 3, sha256: 'f'.repeat(64) },
  limits: { milliseconds: 1 },
};

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhijian-bundle-'));
  path = join(folder, 'bundle');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('bundle', () => {
  it('reads back what was sealed, failures and skips included', () => {
    const { sha256 } = writeBundle(path, evidence, origin);
    const bundle = readBundle(path);
    expect(bundle.evidence).toEqual(evidence);
    expect(bundle.sha256).toBe(sha256);
  });

  it('seals equal evidence under one evidence hash whenever it was gathered', () => {
    const first = writeBundle(path, evidence, origin);
    const later = writeBundle(join(folder, 'later'), evidence, {
      ...origin,
      createdAt: new Date('2027-01-01T00:00:00Z'),
    });
    expect(later.index.evidenceSha256).toBe(first.index.evidenceSha256);
    expect(later.sha256).not.toBe(first.sha256);
  });

  it('is never written over', () => {
    writeBundle(path, evidence, origin);
    expect(() => writeBundle(path, evidence, origin)).toThrow(
      expect.objectContaining({ code: 'output-unwritable' }) as Error,
    );
  });

  it('leaves no draft behind', () => {
    writeBundle(path, evidence, origin);
    expect(readdirSync(folder)).toEqual(['bundle']);
  });

  it('names the file when any one byte of it is flipped', () => {
    writeBundle(path, evidence, origin);
    const files = [
      'bundle.json',
      'bundle.json.sha256',
      'bundle.json.sm3',
      'apk/permissions.json',
      'apk/frameworks.json',
    ];
    for (const file of files) {
      const whole = readFileSync(join(path, file));
      for (let index = 0; index < whole.length; index += 1) {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
        writeFileSync(join(path, file), bytes);
        const named = verifyBundle(path).differences.map((difference) => difference.file);
        expect(named).toContain(file);
      }
      writeFileSync(join(path, file), whole);
    }
    expect(verifyBundle(path).differences).toEqual([]);
  });

  it('names what is missing and what was added', () => {
    writeBundle(path, evidence, origin);
    unlinkSync(join(path, 'apk/permissions.json'));
    writeFileSync(join(path, 'apk/extra.json'), '{}');
    expect(verifyBundle(path).differences.map(({ file, kind }) => `${kind} ${file}`)).toEqual([
      'missing apk/permissions.json',
      'unlisted apk/extra.json',
    ]);
  });

  it('takes in the files that evidence refers to, and watches over them', () => {
    const staged = join(folder, 'staged');
    mkdirSync(join(staged, 'runs/check-in'), { recursive: true });
    writeFileSync(join(staged, 'runs/check-in/trace.jsonl'), '{}\n');
    writeBundle(path, evidence, { ...origin, attachments: staged });
    const bundle = readBundle(path);
    expect(bundle.index.attachments.map((attachment) => attachment.path)).toEqual(['runs/check-in/trace.jsonl']);
    expect(Buffer.from(readAttachment(bundle, 'runs/check-in/trace.jsonl') ?? []).toString()).toBe('{}\n');
    expect(readAttachment(bundle, 'bundle.json')).toBeUndefined();
    writeFileSync(join(path, 'runs/check-in/trace.jsonl'), '[]\n');
    expect(verifyBundle(path).differences).toMatchObject([{ file: 'runs/check-in/trace.jsonl', kind: 'changed' }]);
  });

  it('reads bundles of the first version, which had no attachments', () => {
    writeBundle(path, evidence, origin);
    reseal((index) => {
      const { attachments: _, ...first } = { ...index, schemaVersion: 1 };
      return first;
    });
    expect(readBundle(path).index.attachments).toEqual([]);
  });

  it('does not follow a link out of the folder', () => {
    writeBundle(path, evidence, origin);
    const file = join(path, 'apk/permissions.json');
    writeFileSync(join(folder, 'outside.json'), readFileSync(file));
    unlinkSync(file);
    symlinkSync(join(folder, 'outside.json'), file);
    expect(verifyBundle(path).differences[0]).toMatchObject({ file: 'apk/permissions.json', kind: 'not-a-file' });
  });

  it('refuses to be read once it differs', () => {
    writeBundle(path, evidence, origin);
    writeFileSync(join(path, 'apk/permissions.json'), '{}');
    expect(() => readBundle(path)).toThrow(expect.objectContaining({ code: 'bundle-tampered' }) as Error);
  });

  it.each([
    ['not JSON', '{"gaps": ['],
    ['not of its kind', '{"gaps": []}'],
  ])('refuses a file that is sealed as it is but %s', (_, text) => {
    writeBundle(path, evidence, origin);
    resealWith('permissions', text);
    expect(verifyBundle(path).differences).toEqual([]);
    expect(() => readBundle(path)).toThrow(
      expect.objectContaining({ code: 'bundle-unreadable', place: `${path}/apk/permissions.json` }) as Error,
    );
  });

  it('says so when the folder is no bundle', () => {
    expect(() => verifyBundle(folder)).toThrow(expect.objectContaining({ code: 'bundle-unreadable' }) as Error);
  });
});

/** What somebody can do who wants to be believed: change a file and make all hashes fit. */
function resealWith(kind: string, text: string): void {
  writeFileSync(join(path, `apk/${kind}.json`), text);
  reseal((index) => {
    for (const entry of index.entries)
      if (entry.kind === kind && entry.status === 'ok') Object.assign(entry, digestBytes(Buffer.from(text)));
    return { ...index, evidenceSha256: hashEntries(index.entries) };
  });
}

function reseal(change: (index: BundleIndex) => object): void {
  const sealed = JSON.stringify(change(bundleIndex.parse(JSON.parse(readFileSync(join(path, indexFile), 'utf8')))));
  writeFileSync(join(path, indexFile), sealed);
  writeFileSync(join(path, sealFile), `${sha256(sealed)}  ${indexFile}\n`);
  writeFileSync(join(path, sm3SealFile), `${sm3(sealed)}  ${indexFile}\n`);
}
