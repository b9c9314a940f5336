import { createHash } from 'node:crypto';

import { InspectorError } from '../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';

export const hashAlgorithms = ['sha256', 'sm3'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

const chunkLength = 1024 ** 2;

/**
 * Lower-case hexadecimal digests of a whole source in one pass, holding 1 MiB of it at a time. SM3 (GB/T 32905-2016) costs about five
 * times what SHA-256 does, so ask for it where it is wanted. Throws `file-changed` when the source got shorter meanwhile.
 */
export function hashSource<A extends HashAlgorithm>(source: ByteSource, algorithms: readonly A[]): Record<A, string> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  for (let at = 0; at < source.size; at += chunkLength) {
    const chunk = source.read(at, chunkLength);
    if (chunk.length < Math.min(chunkLength, source.size - at)) {
      throw new InspectorError('file-changed', 'the file became shorter while it was read', { place: source.name });
    }
    for (const [, hash] of hashes) hash.update(chunk);
  }
  return Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])) as Record<A, string>;
}
