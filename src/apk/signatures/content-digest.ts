import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';

import type { Budget } from '../../shared/budget.ts';
import type { ZipArchive } from '../zip/model.ts';
import type { ContentDigest } from './block-algorithms.ts';
import type { Segment } from './segment.ts';
import { fileSegment } from './segment.ts';
import { verityTree } from './verity.ts';

const chunkSize = 1024 * 1024;
const centralDirectoryOffsetField = 16;
const pageSize = 4096;

/**
 * The three parts the signing block schemes protect: everything in front of the block, the central directory, and the end record with
 * its central directory offset pointing at the block (source.android.com/docs/security/features/apksigning/v2#integrity-protected-contents).
 */
export function protectedSegments(archive: ZipArchive, blockOffset: number): Segment[] {
  const { source, centralDirectory, endOffset } = archive;
  const end = Buffer.from(source.read(endOffset, source.size - endOffset));
  if (end.length >= centralDirectoryOffsetField + 4) end.writeUInt32LE(blockOffset >>> 0, centralDirectoryOffsetField);
  return [
    fileSegment(source, 0, blockOffset),
    fileSegment(source, centralDirectory.offset, endOffset - centralDirectory.offset),
    { size: end.length, read: (offset, length) => end.subarray(offset, offset + length) },
  ];
}

/** Each wanted digest, in one pass over the file for the chunked ones. */
export function contentDigests(
  segments: readonly Segment[],
  wanted: ReadonlySet<ContentDigest>,
  budget: Budget,
): Map<ContentDigest, Buffer> {
  const digests = new Map<ContentDigest, Buffer>();
  const hashes: [ContentDigest, string][] = [];
  if (wanted.has('chunked-sha256')) hashes.push(['chunked-sha256', 'sha256']);
  if (wanted.has('chunked-sha512')) hashes.push(['chunked-sha512', 'sha512']);
  const chunked = chunkedDigests(
    segments,
    hashes.map(([, hash]) => hash),
    budget,
  );
  hashes.forEach(([name], index) => digests.set(name, chunked[index] as Buffer));
  if (wanted.has('verity-sha256')) digests.set('verity-sha256', verityDigest(segments, budget));
  return digests;
}

/** SHA-2 of 0x5a, the number of chunks, and the digest of each chunk, which covers 0xa5, its length and its bytes. */
function chunkedDigests(segments: readonly Segment[], algorithms: readonly string[], budget: Budget): Buffer[] {
  if (algorithms.length === 0) return [];
  const tops = algorithms.map((algorithm) => createHash(algorithm));
  const count = segments.reduce((total, segment) => total + Math.ceil(segment.size / chunkSize), 0);
  updateAll(tops, prefix(0x5a, count));
  for (const segment of segments) {
    for (let offset = 0; offset < segment.size; offset += chunkSize) {
      budget.check('signature content digest');
      const chunk = segment.read(offset, Math.min(chunkSize, segment.size - offset));
      const head = prefix(0xa5, chunk.length);
      algorithms.forEach((algorithm, index) =>
        tops[index]?.update(createHash(algorithm).update(head).update(chunk).digest()),
      );
    }
  }
  return tops.map((top) => top.digest());
}

function updateAll(hashes: readonly Hash[], data: Buffer): void {
  for (const hash of hashes) hash.update(data);
}

function prefix(marker: number, count: number): Buffer {
  const bytes = Buffer.of(marker, 0, 0, 0, 0);
  bytes.writeUInt32LE(count, 1);
  return bytes;
}

/** Root of the fs-verity tree with a salt of eight zero bytes, then the length of the data. */
function verityDigest(segments: readonly Segment[], budget: Budget): Buffer {
  const { root, dataSize } = verityTree(segments, Buffer.alloc(8), budget);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(dataSize));
  return Buffer.concat([root, length]);
}

/** fs-verity digests need the block to start and end on a page: Android and apksig refuse it otherwise. */
export function isPageAligned(block: { offset: number; size: number }): boolean {
  return block.offset % pageSize === 0 && block.size % pageSize === 0;
}
