import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { decode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { readBundle } from '../../src/evidence/bundle/read.ts';
import { chainOf } from '../../src/evidence/seal/chain.ts';
import { verifyBundle } from '../../src/evidence/bundle/verify.ts';
import { extractArchive } from '../../src/handover/archive/extract.ts';
import { type Exported, exportPackage } from '../../src/handover/export.ts';
import { readLog } from '../../src/handover/log/chain.ts';
import { readInspection } from '../../src/inspection/folder.ts';
import { checkArchive } from '../../src/inspection/verification/check.ts';
import { formats } from '../../src/report/index.ts';
import { sha256 } from '../../src/shared/hashing.ts';
import { leaksIn } from '../support/leaks.ts';
import { boxes, harmless, planted, plantInspection } from '../support/planted.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const unpacked = join(folder, 'unpacked');
let inspectionFolder: string;
let exported: Exported;

async function exportTo(name: string, more: Partial<Parameters<typeof exportPackage>[0]> = {}) {
  const { folder: from, inspection } = readInspection(inspectionFolder);
  return exportPackage({
    folder: from,
    inspection,
    bundle: readBundle(join(from, 'bundle')),
    out: join(folder, name),
    secrets: planted,
    withRaw: false,
    withUnsearched: false,
    reports: {
      formats,
      asked: { names: formats.map((format) => format.name).filter((one) => one !== 'pdf'), locale: 'zh-CN' },
      folder: from,
      document: undefined,
    },
    logs: [join(from, 'exports.jsonl'), join(folder, 'state/exports.jsonl')],
    by: '张工',
    at: new Date('2026-02-03T04:05:06.000Z'),
    ...more,
  });
}

beforeAll(async () => {
  inspectionFolder = plantInspection(folder);
  exported = await exportTo('evidence.zip');
  mkdirSync(unpacked);
  await extractArchive(exported.path, unpacked);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an exported package', () => {
  it('holds none of the planted secrets in any byte, packed parts included', async () => {
    expect(await leaksIn(unpacked)).toEqual([]);
  });

  it('says which values are too short to be searched for, and masks them where they are a whole field', () => {
    expect(exported.index.redaction.wholeFieldsOnly).toEqual(['pin']);
    const bundle = readBundle(join(unpacked, 'bundle'));
    const trees = bundle.index.attachments
      .filter(({ path }) => path.endsWith('.xml.gz'))
      .map(({ path }) => gunzipSync(readFileSync(join(bundle.path, path))).toString());
    expect(trees.filter((xml) => xml.includes(`text="${planted.pin}"`))).toEqual([]);
    expect(trees.some((xml) => xml.includes('text="‹pin›"'))).toBe(true);
  });

  it('keeps hotlines and what the tool typed itself', () => {
    const log = gunzipSync(readFileSync(join(unpacked, 'bundle/runs/check-in/logcat.txt.gz'))).toString();
    for (const kept of harmless) expect(log).toContain(kept);
  });

  it('paints over what secrets were on, by their bounds, and nothing else', () => {
    const bundle = readBundle(join(unpacked, 'bundle'));
    const captures = bundle.evidence.screens?.status === 'ok' ? bundle.evidence.screens.value.captures : [];
    const path = captures[0]?.screenshot?.path ?? '';
    const [before, after] = [join(inspectionFolder, 'bundle'), bundle.path].map((root) =>
      decode(readFileSync(join(root, path))),
    );
    const pixel = (picture: typeof before, x: number, y: number) => {
      const at = (y * (picture?.width ?? 0) + x) * (picture?.channels ?? 0);
      return [...(picture?.data.slice(at, at + 3) ?? [])];
    };
    const inside = (box: typeof boxes.secret, x: number, y: number) =>
      x * 10 >= box.left && x * 10 < box.right && y * 10 >= box.top && y * 10 < box.bottom;
    let painted = 0;
    for (let y = 0; y < 234; y += 1)
      for (let x = 0; x < 108; x += 1) {
        if (inside(boxes.secret, x, y)) {
          expect(pixel(after, x, y)).toEqual([90, 90, 90]);
          painted += 1;
        }
        if (inside(boxes.open, x, y)) expect(pixel(after, x, y)).toEqual(pixel(before, x, y));
      }
    expect(painted).toBeGreaterThan(1000);
    // A toast stands nobody knows where; of a picture without a tree nothing is known at all.
    for (const id of [captures.length - 2, captures.length - 1]) {
      const whole = decode(readFileSync(join(bundle.path, captures[id]?.screenshot?.path ?? '')));
      expect(new Set(whole.data)).toEqual(new Set([90]));
    }
    expect(exported.index.redaction.unsearched).toHaveLength(1);
    expect(exported.index.redaction.painted).toHaveLength(3);
  });

  it('has pictures inside its reports that were painted over too', () => {
    const bundle = readBundle(join(unpacked, 'bundle'));
    const captures = bundle.evidence.screens?.status === 'ok' ? bundle.evidence.screens.value.captures : [];
    const page = readFileSync(join(unpacked, 'report.zh-CN.html'), 'utf8');
    const symbol = page.slice(page.indexOf(`id="picture-${captures[0]?.screenshot?.sha256}"`));
    const base64 = /data:image\/png;base64,([A-Za-z0-9+/=]+)/.exec(symbol)?.[1] ?? '';
    const { data, palette, width } = decode(Buffer.from(base64, 'base64'));
    for (const [x, y] of [
      [15, 62],
      [50, 70],
      [94, 74],
    ] as const)
      expect(palette?.[data[y * width + x] ?? 0]).toEqual([90, 90, 90]);
  });

  it('is a sealed bundle of its own that names its original and what differs from it', () => {
    const original = readBundle(join(inspectionFolder, 'bundle'));
    const { differences, index } = verifyBundle(join(unpacked, 'bundle'));
    expect(differences).toEqual([]);
    expect(index?.redactionOf?.sha256).toBe(original.sha256);
    const hashes = new Map(
      [...original.index.attachments, ...original.index.entries].flatMap((one) =>
        'sha256' in one ? [[one.path, one.sha256] as const] : [],
      ),
    );
    expect(index?.redactionOf?.files.length).toBeGreaterThan(10);
    for (const { path, sha256: hash } of index?.redactionOf?.files ?? []) expect(hash).toBe(hashes.get(path));
    expect(readFileSync(join(unpacked, 'original/bundle.json'))).toEqual(
      readFileSync(join(inspectionFolder, 'bundle/bundle.json')),
    );
    const { inspection } = readInspection(unpacked);
    expect(inspection.bundle.sha256).toBe(verifyBundle(join(unpacked, 'bundle')).sha256);
  });

  it('chains journals anew', () => {
    const journal = readFileSync(join(unpacked, 'bundle/runs/check-in/trace.jsonl'));
    expect(chainOf(journal).state).toBe('whole');
    expect(journal.equals(readFileSync(join(inspectionFolder, 'bundle/runs/check-in/trace.jsonl')))).toBe(false);
  });

  it('leaves out what is no text and holds a secret, and says so', () => {
    expect(exported.index.redaction.leftOut).toEqual(['tools/core.bin']);
  });

  it('lists every file with its hash', () => {
    for (const { path, sha256: hash, size } of exported.index.files) {
      const bytes = readFileSync(join(unpacked, path));
      expect([size, hash]).toEqual([bytes.length, sha256(bytes)]);
    }
  });

  it('is the same in every byte when it is made again', async () => {
    const again = await exportTo('again.zip', { by: 'somebody else', at: new Date('2027-01-01T00:00:00.000Z') });
    expect(again.sha256).toBe(exported.sha256);
  });

  it('has the original evidence only when it was asked for', async () => {
    expect(readdirSync(unpacked)).not.toContain('raw');
    const { index, path } = await exportTo('raw.zip', { withRaw: true });
    expect(await checkArchive(path, new Set())).toMatchObject({ differences: [], verdict: 'unsigned' });
    expect(index.files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['raw/inspection.json', 'raw/bundle/bundle.json']),
    );
    const into = join(folder, 'with-raw');
    mkdirSync(into);
    await extractArchive(path, into);
    expect(verifyBundle(join(into, 'raw/bundle'))).toMatchObject({
      differences: [],
      sha256: exported.index.original.sha256,
    });
  });

  it('is told intact, and its redaction the original’s in all that was not masked', async () => {
    expect((await checkArchive(exported.path, new Set())).differences).toEqual([]);
  });

  it('is never written over', async () => {
    await expect(exportTo('evidence.zip')).rejects.toMatchObject({ code: 'output-unwritable' });
  });

  it('is written down beside the inspection and for the user, each export behind the one before', () => {
    for (const log of [join(inspectionFolder, 'exports.jsonl'), join(folder, 'state/exports.jsonl')]) {
      const { broken, records } = readLog(readFileSync(log, 'utf8'));
      expect(broken).toBeUndefined();
      expect(records[0]).toMatchObject({
        by: '张工',
        file: 'evidence.zip',
        sha256: exported.sha256,
        redaction: 'redacted',
      });
      expect(records.at(-1)).toMatchObject({ file: 'raw.zip', redaction: 'raw' });
    }
  });
});
