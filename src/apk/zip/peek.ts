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
    start = inflateStart(compressed.subarray(0, reach));
    if (start.length >= Math.min(length, entry.size) || compressed.length <= reach) break;
  }
  return start.subarray(0, length);
}

function inflateStart(compressed: Buffer): Buffer {
  try {
    return inflateRawSync(compressed, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}
