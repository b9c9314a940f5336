import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readBundle } from '../../src/evidence/bundle/read.ts';
import { extractArchive } from '../../src/handover/archive/extract.ts';
import { writeArchive } from '../../src/handover/archive/write.ts';
import { exportPackage } from '../../src/handover/export.ts';
import { filesIn } from '../../src/handover/package.ts';
import { writeReplay } from '../../src/handover/replay.ts';
import { readInspection } from '../../src/inspection/folder.ts';
import { numbers, planted, plantInspection } from '../support/planted.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const zip = join(folder, 'evidence.zip');
let inspectionFolder: string;

beforeAll(async () => {
  inspectionFolder = plantInspection(folder);
  const { folder: from, inspection } = readInspection(inspectionFolder);
  await exportPackage({
    folder: from,
    inspection,
    bundle: readBundle(join(from, 'bundle')),
    out: zip,
    secrets: planted,
    withRaw: false,
    withUnsearched: false,
    reports: { formats: [], asked: undefined, folder: from, document: undefined },
    logs: [join(folder, 'exports.jsonl')],
    by: 'x',
    at: new Date(0),
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pictures that a page names, from where it stands. */
function pictures(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/"picture":"([^"]+)"/g)].map((match) =>
    join(page, '..', match[1] ?? ''),
  );
}

describe('the replay of an inspection', () => {
  it('stands beside it, and its pictures where it looks for them', async () => {
    const { looks, page } = await writeReplay({ path: inspectionFolder, out: undefined, locale: 'zh-CN' });
    expect([page, looks]).toEqual([join(inspectionFolder, 'replay.zh-CN.html'), 9]);
    expect(pictures(page)).toHaveLength(9);
    expect(pictures(page).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('finds them from another folder too', async () => {
    const { page } = await writeReplay({ path: inspectionFolder, out: join(folder, 'else where/页'), locale: 'en' });
    expect(
      pictures(page)
        .map(decodeURIComponent)
        .filter((path) => !existsSync(path)),
    ).toEqual([]);
  });

  it('is made of no evidence that was changed', async () => {
    const copy = mkdtempSync(join(folder, 'copy-'));
    const changed = plantInspection(copy);
    appendFileSync(join(changed, 'bundle/tools/appium.log'), ' ');
    await expect(writeReplay({ path: changed, out: undefined, locale: 'en' })).rejects.toMatchObject({
      code: 'bundle-tampered',
    });
  });
});

describe('the replay of a package', () => {
  it('is unpacked into a folder of its own, once, and says that it is redacted', async () => {
    const { page } = await writeReplay({ path: zip, out: undefined, locale: 'zh-CN' });
    expect(page).toBe(join(folder, 'evidence.opened/package/replay.zh-CN.html'));
    expect((await writeReplay({ path: zip, out: undefined, locale: 'zh-CN' })).page).toBe(page);
    expect(readFileSync(page, 'utf8')).toContain(readInspection(inspectionFolder).inspection.bundle.sha256);
    expect(pictures(page).filter((path) => !existsSync(path))).toEqual([]);
    for (const secret of [planted.username, planted.name, numbers.phone])
      expect(readFileSync(page, 'utf8')).not.toContain(secret);
  });

  it('leaves alone a folder that is somebody else’s', async () => {
    const own = join(folder, 'mine');
    mkdirSync(own);
    writeFileSync(join(own, 'letter.txt'), 'dear');
    const { page } = await writeReplay({ path: zip, out: own, locale: 'en' });
    expect(page.startsWith(join(folder, 'mine-2'))).toBe(true);
    expect(readdirSync(own)).toEqual(['letter.txt']);
  });

  it('that is none leaves nothing behind', async () => {
    const bad = join(folder, 'bad.zip');
    writeFileSync(bad, 'no zip');
    await expect(writeReplay({ path: bad, out: undefined, locale: 'en' })).rejects.toMatchObject({
      code: 'package-unreadable',
    });
    expect(existsSync(join(folder, 'bad.opened'))).toBe(false);
  });

  it.each([
    ['changed in a file', (bytes: Buffer) => bytes.indexOf('bundle/bundle.json') + 100],
    ['changed where it is packed', (bytes: Buffer) => bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 12],
  ])('that was %s is not unpacked', async (_, place) => {
    const bytes = readFileSync(zip);
    bytes.writeUInt8(bytes.readUInt8(place(bytes)) ^ 1, place(bytes));
    const bad = join(folder, 'changed.zip');
    writeFileSync(bad, bytes);
    await expect(writeReplay({ path: bad, out: undefined, locale: 'en' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:bundle-tampered|package-unreadable)$/) as string,
    });
    expect(existsSync(join(folder, 'changed.opened'))).toBe(false);
  });

  it('is unpacked once, and what was changed in there since is named', async () => {
    const { page } = await writeReplay({ path: zip, out: join(folder, 'twice'), locale: 'en' });
    appendFileSync(join(page, '../bundle/bundle.json'), ' ');
    await expect(writeReplay({ path: zip, out: join(folder, 'twice'), locale: 'en' })).rejects.toMatchObject({
      code: 'bundle-tampered',
    });
    expect(existsSync(page)).toBe(true);
  });

  it('that cannot be shown after all leaves nothing behind', async () => {
    const stage = mkdtempSync(join(folder, 'stage-'));
    await extractArchive(zip, stage);
    // As sealed, and of no inspection that this version reads.
    const inspection = JSON.parse(readFileSync(join(stage, 'inspection.json'), 'utf8')) as object;
    writeFileSync(join(stage, 'inspection.json'), JSON.stringify({ ...inspection, schemaVersion: 99 }));
    rmSync(join(stage, 'export.json'));
    const odd = join(folder, 'odd.zip');
    await writeArchive(odd, filesIn(stage), new Date(0));
    await expect(writeReplay({ path: odd, out: undefined, locale: 'en' })).rejects.toMatchObject({
      code: 'inspection-unreadable',
    });
    expect(existsSync(join(folder, 'odd.opened'))).toBe(false);
  });
});
