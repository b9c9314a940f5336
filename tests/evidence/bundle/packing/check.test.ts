import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import { openArchive } from '../../../../src/evidence/bundle/archive.ts';
import { checkPacking, type PackingCheck, zipStructure } from '../../../../src/evidence/bundle/packing/check.ts';
import { markLength } from '../../../../src/evidence/bundle/packing/mark.ts';
import { writeArchive } from '../../../../src/handover/archive/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const path = join(folder, 'changed.zip');
const contents = { 'a.json': '{"text":"a a a a a a a a a a a a"}', 'b/c.png': 'PNG' };
let whole: Buffer;

beforeAll(async () => {
  const files = Object.entries(contents).map(([name, content], index) => {
    const file = join(folder, String(index));
    writeFileSync(file, content);
    return { name, file };
  });
  await writeArchive(join(folder, 'whole.zip'), files, new Date('2026-11-24T00:00:00Z'));
  whole = readFileSync(join(folder, 'whole.zip'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function check(bytes: Buffer): Promise<PackingCheck> {
  writeFileSync(path, bytes);
  const archive = await openArchive(path);
  try {
    return await checkPacking(path, archive);
  } finally {
    archive.close();
  }
}

/** With a mark that fits, as somebody makes it who knows how. */
function marked(bytes: Buffer): Buffer {
  const before = bytes.subarray(0, bytes.length - markLength);
  const sha256 = createHash('sha256').update(before).digest('hex');
  return Buffer.concat([before, Buffer.from(`zhijian package sha256:${sha256}`)]);
}

/** Bytes put in at `at`, and every offset behind that moved. */
function inserted(bytes: Buffer, at: number, more: Buffer): Buffer {
  const moved = Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  const end = moved.length - markLength - 22;
  const directory = moved.readUInt32LE(end + 16) + more.length;
  moved.writeUInt32LE(directory, end + 16);
  for (let record = directory; record < end;) {
    const offset = moved.readUInt32LE(record + 42);
    if (offset >= at) moved.writeUInt32LE(offset + more.length, record + 42);
    record += 46 + moved.readUInt16LE(record + 28);
  }
  return moved;
}

async function packedElsewhere(compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(contents)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return readFileSync(path);
}

describe('what stands around the files of a package', () => {
  it('is what our writer puts there', async () => {
    expect(await check(whole)).toEqual({ packing: 'ours', difference: undefined, intact: true });
  });

  it('is known to the byte: none can be changed', async () => {
    const missed: number[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      const found = await check(changed).catch((error: { message: string }) => error.message);
      const isFound =
        typeof found === 'string' ? found !== '' : found.difference !== undefined || found.intact === false;
      if (!isFound) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['the local header', 10, 'a.json'],
    ['the local name', 30, 'a.json'],
    ['the time in the directory', -12, 'b/c.png'],
  ])('names the file that %s speaks of', async (_, at, name) => {
    const changed = Buffer.from(whole);
    const directory = changed.readUInt32LE(changed.length - markLength - 6);
    const second = changed.indexOf('PK\u0001\u0002', directory + 4, 'latin1');
    const place = at < 0 ? second - at : at;
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    expect((await check(changed)).difference).toEqual({ file: name, kind: 'packing' });
  });

  it.each<[string, (bytes: Buffer) => Buffer, string]>([
    ['before all files', (bytes) => inserted(bytes, 0, Buffer.from('MZ')), 'a.json'],
    [
      'between two',
      (bytes) => inserted(bytes, bytes.indexOf('PK\u0003\u0004', 4, 'latin1'), Buffer.from('MZ')),
      'b/c.png',
    ],
    [
      'before the directory',
      (bytes) => inserted(bytes, bytes.indexOf('PK\u0001\u0002', 0, 'latin1'), Buffer.from('MZ')),
      'a.json',
    ],
  ])('has no room for bytes %s, whatever the mark says', async (_, change, file) => {
    expect(await check(marked(change(whole)))).toMatchObject({ packing: 'ours', intact: true, difference: { file } });
  });

  it('does not become another tool’s by damage to the mark', async () => {
    const changed = Buffer.from(whole);
    changed.write('Z', changed.length - markLength);
    expect(await check(changed)).toMatchObject({ packing: 'ours', difference: { file: zipStructure } });
  });

  it('is another tool’s where that packed it', async () => {
    for (const compress of [true, false])
      expect(await check(await packedElsewhere(compress))).toEqual({ packing: 'foreign', difference: undefined });
  });

  it('names a file that has another name where it lies, also of another tool’s packing', async () => {
    const bytes = await packedElsewhere();
    bytes.write('x', 30);
    expect(await check(bytes)).toEqual({ packing: 'foreign', difference: { file: 'a.json', kind: 'packing' } });
  });
});
