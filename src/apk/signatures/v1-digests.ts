import type { ManifestSection } from './jar-manifest.ts';
import type { SdkRange } from './model.ts';
import type { HashName } from './object-identifiers.ts';

export interface StatedDigest {
  hash: HashName;
  /** The attribute's algorithm name: `SHA-256`. */
  name: string;
  value: Buffer;
}

/** From Android 4.3 on the strongest of these is taken, and no other looked at (`StrictJarVerifier`). */
const byStrength: readonly (readonly [string, HashName])[] = [
  ['SHA-512', 'sha512'],
  ['SHA-384', 'sha384'],
  ['SHA-256', 'sha256'],
  ['SHA1', 'sha1'],
];
const strongestSince = 18;

/** Before: names a section may give in `Digest-Algorithms`, and the API level that knows the digest. */
const named: Readonly<Record<string, { hash: HashName; since: number }>> = {
  MD5: { hash: 'md5', since: 0 },
  SHA: { hash: 'sha1', since: 0 },
  SHA1: { hash: 'sha1', since: 0 },
  'SHA-1': { hash: 'sha1', since: 0 },
  'SHA-256': { hash: 'sha256', since: 0 },
  'SHA-384': { hash: 'sha384', since: 9 },
  'SHA-512': { hash: 'sha512', since: 9 },
};

/**
 * The digests of a section that some API level of the range compares: at most one for levels before 18 and one for those since. Empty
 * when levels before 18 are in the range and find none they know, whatever there is for later ones.
 */
export function digestsToVerify(section: ManifestSection, suffix: string, range: SdkRange): StatedDigest[] {
  const digests: StatedDigest[] = [];
  if (range.min < strongestSince) {
    const old = oldDigest(section, suffix, range.min);
    if (old === undefined) return [];
    digests.push(old);
  }
  if (range.max < strongestSince) return digests;
  for (const [name, hash] of byStrength) {
    const text = section.attribute(name + suffix);
    if (text === undefined) continue;
    const value = Buffer.from(text, 'base64');
    if (!digests.some((digest) => digest.hash === hash && digest.value.equals(value)))
      digests.push({ hash, name, value });
    break;
  }
  return digests;
}

function oldDigest(section: ManifestSection, suffix: string, minSdk: number): StatedDigest | undefined {
  const names = (section.attribute('Digest-Algorithms') ?? 'SHA SHA1').split(/\s+/).slice(0, 16);
  for (const name of names) {
    const text = section.attribute(name + suffix);
    const known = named[name.toUpperCase()];
    if (text === undefined || known === undefined || known.since > minSdk) continue;
    return { hash: known.hash, name, value: Buffer.from(text, 'base64') };
  }
  return undefined;
}
