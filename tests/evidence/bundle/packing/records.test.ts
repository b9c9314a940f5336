import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';

import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';

import {
  dataDescriptor,
  directoryEnd,
  directoryRecord,
  localHeader,
} from '../../../../src/evidence/bundle/packing/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = Buffer.from('x'.repeat(10));
const name = '证据/a.png';
const day = new Date(2026, 10, 24, 12);

/** What the library behind our writer makes of one file behind so many other bytes. */
async function written(before: number): Promise<Buffer> {
  const file = join(folder, 'a.png');
  writeFileSync(file, content);
  const zip = new ZipFile();
  // Its own count of what it wrote: nobody wants to write 5 GB to see what comes behind.
  Object.assign(zip, { outputStreamCursor: before });
  zip.addFile(file, name, { mtime: day, mode: 0o100644, compress: false, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream);
}

describe('the records around a file', () => {
  it.each([
    ['at the start', 0],
    ['behind 5 GB', 5e9],
  ])('are those of our writer, %s', async (_, offset) => {
    const file = {
      name,
      method: 0,
      date: ((2026 - 1980) << 9) | (11 << 5) | 24,
      crc32: crc32(content),
      compressedSize: content.length,
      uncompressedSize: content.length,
      offset,
    };
    const packed = Buffer.concat([localHeader(file), content, dataDescriptor(file)]);
    const directory = directoryRecord(file);
    const end = directoryEnd(1, directory.length, offset + packed.length, 0);
    expect(Buffer.concat([packed, directory, end]).toString('hex')).toBe((await written(offset)).toString('hex'));
  });
});
