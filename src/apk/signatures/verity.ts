import { createHash } from 'node:crypto';

import type { Budget } from '../../shared/budget.ts';
import type { Segment } from './segment.ts';

const pageSize = 4096;
const digestSize = 32;
const readSize = 256 * pageSize;
const zeroPage = Buffer.alloc(pageSize);

export interface VerityTree {
  /** Digest of the top page. */
  root: Buffer;
  /** Every level as fs-verity stores them, the top first, each filled up to whole pages with zeros. */
  levels: readonly Buffer[];
  dataSize: number;
}

/**
 * The SHA-256 Merkle tree over 4 KiB pages (kernel docs, filesystems/fsverity; apksig `VerityTreeBuilder`). The segments are one run of
 * bytes; its last page is filled up with zeros. Memory: 1/127 of the data.
 */
export function verityTree(segments: readonly Segment[], salt: Buffer, budget: Budget): VerityTree {
  const dataSize = segments.reduce((total, segment) => total + segment.size, 0);
  let level = pagesOf(dataSize, bytesOf(segments, budget), salt);
  const levels = [level];
  while (level.length > pageSize) {
    level = pagesOf(level.length, [level], salt);
    levels.unshift(level);
  }
  return { root: createHash('sha256').update(salt).update(level).digest(), levels, dataSize };
}

function* bytesOf(segments: readonly Segment[], budget: Budget): Generator<Buffer> {
  for (const segment of segments) {
    for (let offset = 0; offset < segment.size; offset += readSize) {
      budget.check('signature verity tree');
      yield segment.read(offset, Math.min(readSize, segment.size - offset));
    }
  }
}

/** Digests of the pages of a run of `size` bytes, side by side, filled up to whole pages. */
function pagesOf(size: number, chunks: Iterable<Buffer>, salt: Buffer): Buffer {
  const digests = Buffer.alloc(Math.max(1, Math.ceil((Math.ceil(size / pageSize) * digestSize) / pageSize)) * pageSize);
  let written = 0;
  let hash = createHash('sha256').update(salt);
  let inPage = 0;

  function endPage(): void {
    hash
      .update(zeroPage.subarray(0, pageSize - inPage))
      .digest()
      .copy(digests, written);
    written += digestSize;
    hash = createHash('sha256').update(salt);
    inPage = 0;
  }

  for (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length;) {
      const piece = chunk.subarray(offset, offset + pageSize - inPage);
      hash.update(piece);
      inPage += piece.length;
      offset += piece.length;
      if (inPage === pageSize) endPage();
    }
  }
  if (inPage > 0) endPage();
  return digests;
}
