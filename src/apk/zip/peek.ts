import { constants, inflateRawSync } from 'node:zlib';

import { firstLiterals } from './first-literals.ts';
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
  const plain = entry.size >= length ? firstLiterals(compressed, length) : undefined;
  if (plain !== undefined) return plain;
  let start: Buffer = Buffer.alloc(0);
  for (const reach of reaches) {
    start = inflateStart(compressed.subarray(0, reach), 1024, 1024 ** 2);
    if (start.length >= Math.min(length, entry.size) || compressed.length <= reach) break;
  }
  return start.subarray(0, length);
}

/** One byte of a deflate stream can make a thousand, so the end is not met exactly. */
const slack = 64 * 1024;

/**
 * The first `length` bytes of an entry too large to be read whole, with some more behind them: as many again and 64 KiB at most. Inflates as much a few times,
 * whatever the entry would become. Shorter than asked for when it cannot be had. Reports nothing.
 */
export function readStart({ source, budget }: ZipArchive, entry: ZipEntry, length: number): Buffer {
  if (entry.dataOffset < 0) return Buffer.alloc(0);
  if (entry.stored) return source.read(entry.dataOffset, Math.min(length, entry.size));
  const compressed = source.read(entry.dataOffset, Math.min(entry.compressedSize, length + slack));
  let start: Buffer = Buffer.alloc(0);
  let [enough, tooMuch] = [0, compressed.length + 1];
  while (start.length < length && tooMuch - enough > 1) {
    budget.check(entry.name);
    const reach = (enough + tooMuch) >> 1;
    const longer = inflateStart(compressed.subarray(0, reach), slack, 2 * length + slack);
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
