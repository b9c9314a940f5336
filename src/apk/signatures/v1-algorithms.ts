import type { SdkRange } from './model.ts';
import { openSdk } from './model.ts';
import type { HashName, KeyKind, SignatureObjectIdentifier } from './object-identifiers.ts';

type Levels = readonly (readonly [min: number, max: number])[];

const always: Levels = [[0, openSdk]];
const since = (level: number): Levels => [[level, openSdk]];
const until8AndSince = (level: number): Levels => [
  [0, 8],
  [level, openSdk],
];

/**
 * API levels on which a JAR signature's pair of digest and signature algorithm verifies, as apksig's `OidConstants` lists them from tests
 * on devices. First where the signature identifier names the key alone …
 */
const keyAlone: Readonly<Record<KeyKind, Partial<Record<HashName, Levels>>>> = {
  rsa: {
    md5: always,
    sha1: always,
    sha224: until8AndSince(21),
    sha256: until8AndSince(18),
    sha384: since(18),
    sha512: since(18),
  },
  dsa: { sha1: always, sha224: since(22), sha256: since(22) },
  ec: { sha1: since(18), sha224: since(21), sha256: since(18), sha384: since(18), sha512: since(18) },
};

/** … then where it names the key and the same digest … */
const sameDigest: Readonly<Record<KeyKind, Partial<Record<HashName, Levels>>>> = {
  rsa: {
    md5: until8AndSince(21),
    sha1: always,
    sha224: until8AndSince(21),
    sha256: until8AndSince(18),
    sha384: since(21),
    sha512: since(21),
  },
  dsa: { sha1: since(9), sha224: since(21), sha256: since(21) },
  ec: { sha1: since(18), sha224: since(21), sha256: since(21), sha384: since(21), sha512: since(21) },
};

/** … and where it names another digest: Android 5 and 6 alone took that, a few pairs only on level 21. */
const otherDigest: Levels = [[21, 23]];
const onlyLevel21: ReadonlySet<string> = new Set(['sha224 rsa sha256', 'sha256 rsa sha1', 'sha512 rsa sha384']);

function supportedLevels(digest: HashName, { key, hash }: SignatureObjectIdentifier): Levels {
  if (hash === undefined) return keyAlone[key][digest] ?? [];
  if (sameDigest[key][hash] === undefined) return [];
  if (hash === digest) return sameDigest[key][hash];
  return onlyLevel21.has(`${digest} ${key} ${hash}`) ? [[21, 21]] : otherDigest;
}

/** The first API level of the range on which the pair does not verify; undefined when it does on all. */
export function firstUnsupportedLevel(
  digest: HashName,
  signature: SignatureObjectIdentifier,
  range: SdkRange,
): number | undefined {
  let level = range.min;
  for (const [min, max] of supportedLevels(digest, signature)) {
    if (level < min) return level;
    if (level <= max) level = max + 1;
    if (level > range.max) return undefined;
  }
  return level <= range.max ? level : undefined;
}
