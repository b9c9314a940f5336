import { compileClassifier } from '../../apk/strings/classify.ts';
import type { StringPredicate } from '../../apk/dex/model.ts';
import { apis, type TextSign } from '../../standards/apis.ts';
import { algorithmNames, cipherNames } from '../../standards/crypto.ts';
import { derKeyStarts, secretForms, secretUrls } from '../../standards/secrets.ts';

/** Category bits of the strings that the dex pass keeps. */
export const stringKinds = {
  /** Holds Han characters. */
  han: 1,
  /** Holds `://`. */
  url: 2,
  /** Holds a dotted quad. */
  quad: 4,
  /** Holds a marker of a secret. */
  secret: 8,
  /** Holds the text of a watched sign. */
  sign: 16,
  /** Is the name of an algorithm or a transformation. */
  algorithm: 32,
  /** Is `host:port`. */
  hostPort: 64,
  /** Is made like an IPv6 address. */
  ipv6: 128,
} as const;

export const textSigns: readonly TextSign[] = apis.filter((api): api is TextSign => api.form === 'text');

const secretMarkers = [
  '-----BEGIN',
  'eyJ',
  ...secretForms.map(({ marker }) => marker),
  ...secretUrls.map(({ marker }) => marker),
  ...derKeyStarts.map(({ contains }) => contains),
];

const classify = compileClassifier({
  han: stringKinds.han,
  scheme: stringKinds.url,
  dottedQuad: stringKinds.quad,
  needles: [
    ...secretMarkers.map((text) => ({ text, category: stringKinds.secret })),
    ...textSigns.map(({ text }) => ({ text, category: stringKinds.sign })),
  ],
});

/** What the dex pass asks of every string. */
export const stringPredicate: StringPredicate = (bytes, start, end) => {
  let kinds = classify(bytes, start, end);
  const length = end - start;
  if (length >= 2 && length <= longestAlgorithm && isAlgorithm(bytes, start, end)) kinds |= stringKinds.algorithm;
  if (length >= 6 && length <= 80 && endsLikePort(bytes, start, end)) kinds |= stringKinds.hostPort;
  if (length >= 3 && length <= 56 && madeLikeIpv6(bytes, start, end)) kinds |= stringKinds.ipv6;
  return kinds;
};

const longestAlgorithm = 64;
const longestName = 40;
const slash = 0x2f;
const colon = 0x3a;

const algorithmHashes = new Set(
  [...algorithmNames, ...cipherNames].flatMap(({ names }) =>
    names.map((name) => {
      const bytes = Buffer.from(name);
      return nameHash(bytes, 0, bytes.length);
    }),
  ),
);

/** Compares by hash, so a stranger may be among the answers; who uses them looks the text up. */
function isAlgorithm(bytes: Uint8Array, start: number, end: number): boolean {
  let cut = start;
  while (cut < end && cut - start < longestName && bytes[cut] !== slash) cut++;
  if (cut < end && bytes[cut] !== slash) return false;
  if (algorithmHashes.has(nameHash(bytes, start, cut))) return true;
  return cut < end && end - start <= longestName && algorithmHashes.has(nameHash(bytes, start, end));
}

/** FNV-1a over the upper-cased bytes. */
function nameHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    hash = Math.imul(hash ^ (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte), 0x01000193);
  }
  return hash;
}

/** `….x:80`: one to five digits behind a colon, and a dot before it. */
function endsLikePort(bytes: Uint8Array, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && end - at <= 5 && isDigit(bytes[at] ?? 0)) at--;
  if (at === end - 1 || bytes[at] !== colon) return false;
  for (at--; at > start; at--) if (bytes[at] === 0x2e) return true;
  return false;
}

/** Hexadecimal digits with two colons or more, perhaps in brackets with a port, perhaps ending in a dotted quad. */
function madeLikeIpv6(bytes: Uint8Array, start: number, end: number): boolean {
  let colons = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === colon) colons++;
    else if (!isHexDigit(byte) && byte !== 0x2e && byte !== 0x5b && byte !== 0x5d) return false;
  }
  return colons >= 2;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isHexDigit(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
