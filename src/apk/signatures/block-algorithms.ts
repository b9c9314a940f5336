import type { SignatureScheme } from './cryptography.ts';
import { hexId } from './malformed.ts';

/** How the file's content is digested: 1 MiB chunks, or a 4 KiB fs-verity tree. */
export type ContentDigest = 'chunked-sha256' | 'chunked-sha512' | 'verity-sha256';

export interface BlockAlgorithm {
  id: number;
  name: string;
  content: ContentDigest;
  scheme: SignatureScheme;
  /** First API level whose block verifier knows the algorithm. */
  since: number;
  /** First API level whose cryptography knows it, which is all a source stamp needs. */
  cryptographySince: number;
}

/** Algorithm ids of the APK Signing Block: source.android.com/docs/security/features/apksigning/v2, and apksig's `SignatureAlgorithm`. */
const blockAlgorithms: readonly BlockAlgorithm[] = [
  {
    id: 0x0101,
    name: 'RSASSA-PSS with SHA2-256',
    content: 'chunked-sha256',
    scheme: { key: 'rsa', hash: 'sha256', pss: true },
    since: 24,
    cryptographySince: 23,
  },
  {
    id: 0x0102,
    name: 'RSASSA-PSS with SHA2-512',
    content: 'chunked-sha512',
    scheme: { key: 'rsa', hash: 'sha512', pss: true },
    since: 24,
    cryptographySince: 23,
  },
  {
    id: 0x0103,
    name: 'RSASSA-PKCS1-v1_5 with SHA2-256',
    content: 'chunked-sha256',
    scheme: { key: 'rsa', hash: 'sha256' },
    since: 24,
    cryptographySince: 1,
  },
  {
    id: 0x0104,
    name: 'RSASSA-PKCS1-v1_5 with SHA2-512',
    content: 'chunked-sha512',
    scheme: { key: 'rsa', hash: 'sha512' },
    since: 24,
    cryptographySince: 1,
  },
  {
    id: 0x0201,
    name: 'ECDSA with SHA2-256',
    content: 'chunked-sha256',
    scheme: { key: 'ec', hash: 'sha256' },
    since: 24,
    cryptographySince: 11,
  },
  {
    id: 0x0202,
    name: 'ECDSA with SHA2-512',
    content: 'chunked-sha512',
    scheme: { key: 'ec', hash: 'sha512' },
    since: 24,
    cryptographySince: 11,
  },
  {
    id: 0x0301,
    name: 'DSA with SHA2-256',
    content: 'chunked-sha256',
    scheme: { key: 'dsa', hash: 'sha256' },
    since: 24,
    cryptographySince: 1,
  },
  {
    id: 0x0421,
    name: 'RSASSA-PKCS1-v1_5 with SHA2-256, fs-verity',
    content: 'verity-sha256',
    scheme: { key: 'rsa', hash: 'sha256' },
    since: 28,
    cryptographySince: 1,
  },
  {
    id: 0x0423,
    name: 'ECDSA with SHA2-256, fs-verity',
    content: 'verity-sha256',
    scheme: { key: 'ec', hash: 'sha256' },
    since: 28,
    cryptographySince: 11,
  },
  {
    id: 0x0425,
    name: 'DSA with SHA2-256, fs-verity',
    content: 'verity-sha256',
    scheme: { key: 'dsa', hash: 'sha256' },
    since: 28,
    cryptographySince: 1,
  },
];

const byId = new Map(blockAlgorithms.map((algorithm) => [algorithm.id, algorithm]));

export function blockAlgorithm(id: number): BlockAlgorithm | undefined {
  return byId.get(id);
}

export function blockAlgorithmName(id: number): string {
  return byId.get(id)?.name ?? hexId(id);
}

/** Android takes the strongest content digest that is offered. */
const strength: Readonly<Record<ContentDigest, number>> = {
  'chunked-sha256': 0,
  'verity-sha256': 1,
  'chunked-sha512': 2,
};

/**
 * Of the signatures offered, those that some API level in `min`..`max` would verify: on each level the strongest one it knows. Undefined
 * when a level in the range knows none of them.
 */
export function signaturesToVerify<S extends { algorithm: BlockAlgorithm }>(
  offered: readonly S[],
  range: { min: number; max: number },
  since: 'since' | 'cryptographySince' = 'since',
): S[] | undefined {
  const best = new Map<number, S>();
  for (const candidate of offered) {
    const level = candidate.algorithm[since];
    if (level > range.max) continue;
    const rival = best.get(level);
    if (rival === undefined || strength[candidate.algorithm.content] > strength[rival.algorithm.content])
      best.set(level, candidate);
  }
  if (best.size === 0 || range.min < Math.min(...best.keys())) return undefined;
  return [...best.values()];
}
