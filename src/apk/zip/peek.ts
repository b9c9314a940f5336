import { constants, inflateRawSync } from 'node:zlib';

import type { ZipArchive, ZipEntry } from './model.ts';

/**
 * Compressed bytes to try: the first amount is enough for most streams and cannot grow beyond 64 KiB, the second is enough whatever the
 * Huffman tables at the start of the stream (RFC 1951, 3.2.7).
 */
const reaches = [64, 512];

/**
 * The first `length` bytes of an entry, fewer when it is shorter, none when they cannot be read. Costs two short reads and inflates a
 * few hundred bytes at most, so that every entry of an archive can be told by its magic. Reports nothing.
 */
export function peek(archive: ZipArchive, entry: ZipEntry, length: number): Buffer {
  if (entry.dataOffset < 0) return Buffer.alloc(0);
  if (entry.stored) return archive.source.read(entry.dataOffset, Math.min(length, entry.size));
  const compressed = archive.source.read(entry.dataOffset, Math.min(entry.compressedSize, Math.max(...reaches)));
  let start: Buffer = Buffer.alloc(0);
  for (const reach of reaches) {
    start = inflateStart(compressed.subarray(0, reach), 1024, 1024 ** 2);
    if (start.length >= Math.min(length, entry.size) || compressed.length <= reach) break;
  }
  return start.subarray(0, length);
}

/** How exactly the place is found from which on there would be too much, in compressed bytes. */
const narrowest = 512;

/**
 * As much of an entry's start as can be had without inflating more than `length` bytes, for an entry too large to be read whole; up to
 * half a megabyte short of that. Empty when it cannot be read. Reports nothing.
 */
export function readStart({ source, budget }: ZipArchive, entry: ZipEntry, length: number): Buffer {
  if (entry.dataOffset < 0) return Buffer.alloc(0);
  if (entry.stored) return source.read(entry.dataOffset, Math.min(length, entry.size));
  const compressed = source.read(entry.dataOffset, Math.min(entry.compressedSize, length));
  let start: Buffer = Buffer.alloc(0);
  let [enough, tooMuch] = [0, compressed.length + 1];
  while (tooMuch - enough > narrowest || enough === 0) {
    budget.check(entry.name);
    const reach = (enough + tooMuch) >> 1;
    if (reach === enough) break;
    const longer = inflateStart(compressed.subarray(0, reach), 64 * 1024, length);
    if (longer.length === 0) tooMuch = reach;
    else [start, enough] = [longer, reach];
  }
  budget.spend(start.length, entry.name);
  return start;
}

function inflateStart(compressed: Buffer, chunkSize: number, maxOutputLength: number): Buffer {
  try {
    return inflateRawSync(compressed, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize, maxOutputLength });
  } catch {
    return Buffer.alloc(0);
  }
}
