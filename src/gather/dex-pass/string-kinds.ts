import type { StringPredicate } from '../../apk/dex/model.ts';
import { compileNeedles } from '../../apk/strings/needles.ts';
import { containsDottedQuad, containsHan, containsScheme } from '../../apk/strings/predicates.ts';
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

const findSecrets = compileNeedles(secretMarkers.map((text) => ({ text, category: stringKinds.secret })));
const findSigns = compileNeedles(textSigns.map(({ text }) => ({ text, category: stringKinds.sign })));
const shortestSign = Math.min(...textSigns.map(({ text }) => text.length));
const shortestSecret = 16;

const traits = { high: 1, colon: 2, upper: 4, digit: 8, dot: 16, mixed: 4 | 8, dotted: 8 | 16 } as const;
const traitOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return traits.high;
  if (byte === 0x3a) return traits.colon;
  if (byte === 0x2e) return traits.dot;
  if (byte >= 0x41 && byte <= 0x5a) return traits.upper;
  return byte >= 0x30 && byte <= 0x39 ? traits.digit : 0;
});
const longest = 0x7fff_ffff;
/** From which length on a string is looked at closer, by its traits: always, never, or where a token has room. */
const causeFrom = Int32Array.from({ length: 32 }, (_, seen) => {
  if ((seen & (traits.high | traits.colon)) !== 0 || has(seen, traits.dotted)) return 0;
  return has(seen, traits.mixed) ? shortestSecret : longest;
});

/**
 * What the dex pass asks of every string. Type descriptors, nearly half of all strings, are told by their ends; of the others each byte
 * is read once, and again only where it gave cause. The hot part is kept apart and small, so that it is compiled early and once.
 */
export const stringPredicate: StringPredicate = (bytes, start, end) => {
  if (end - start < 2) return 0;
  const starts = startKinds[((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)] ?? 0;
  if ((starts & (endKinds[bytes[end - 1] ?? 0] ?? 0)) !== 0) return 0;
  const seen = traitsOf(bytes, start, end);
  if ((starts & looksAt) === 0 && end - start < (causeFrom[seen] ?? 0)) return 0;
  return lookCloser(bytes, start, end, seen, starts);
};

function lookCloser(bytes: Uint8Array, start: number, end: number, seen: number, starts: number): number {
  return (
    ((starts & looksAt) === 0 ? 0 : kindsByStart(bytes, start, end, starts)) |
    quadKind(bytes, start, end, seen) |
    hanKind(bytes, start, end, seen) |
    ((seen & traits.colon) === 0 ? 0 : kindsByColon(bytes, start, end, seen)) |
    secretKind(bytes, start, end, seen, starts)
  );
}

function traitsOf(bytes: Uint8Array, start: number, end: number): number {
  let seen = 0;
  for (let at = start; at < end; at++) seen |= traitOf[bytes[at] ?? 0] ?? 0;
  return seen;
}

function hanKind(bytes: Uint8Array, start: number, end: number, seen: number): number {
  return (seen & traits.high) !== 0 && containsHan(bytes, start, end) ? stringKinds.han : 0;
}

function quadKind(bytes: Uint8Array, start: number, end: number, seen: number): number {
  return has(seen, traits.dotted) && containsDottedQuad(bytes, start, end) ? stringKinds.quad : 0;
}

function kindsByColon(bytes: Uint8Array, start: number, end: number, seen: number): number {
  const length = end - start;
  const hostPort = has(seen, traits.dot) && length <= longestHostPort && endsLikePort(bytes, start, end);
  const ipv6 = length <= longestIpv6 && madeLikeIpv6(bytes, start, end);
  return (
    (containsScheme(bytes, start, end) ? stringKinds.url : 0) |
    (hostPort ? stringKinds.hostPort : 0) |
    (ipv6 ? stringKinds.ipv6 : 0)
  );
}

/** Tokens and Base64 mix capitals and digits; a PEM label has its dashes. */
function secretKind(bytes: Uint8Array, start: number, end: number, seen: number, starts: number): number {
  const cause = has(seen, traits.mixed) || (starts & stringKinds.secret) !== 0;
  return cause && end - start >= shortestSecret ? findSecrets(bytes, start, end) : 0;
}

function kindsByStart(bytes: Uint8Array, start: number, end: number, starts: number): number {
  const length = end - start;
  const sign = (starts & stringKinds.sign) !== 0 && length >= shortestSign;
  const algorithm = (starts & stringKinds.algorithm) !== 0 && length <= longestAlgorithm;
  return (
    (sign ? findSigns(bytes, start, end) : 0) |
    (algorithm && isAlgorithm(bytes, start, end) ? stringKinds.algorithm : 0)
  );
}

function has(seen: number, wanted: number): boolean {
  return (seen & wanted) === wanted;
}

const longestHostPort = 80;
const longestIpv6 = 56;
const longestAlgorithm = 64;
const longestName = 40;
const slash = 0x2f;
const colon = 0x3a;
const dot = 0x2e;
const dash = 0x2d;
const semicolon = 0x3b;
const classMark = 0x4c;
const arrayMark = 0x5b;

/** Kinds that a string may be by its first two bytes: names of algorithms in either case, signs, and the dashes of a PEM label. */
const startKinds = new Uint8Array(0x10000);
for (const name of [...algorithmNames, ...cipherNames].flatMap(({ names }) => names)) {
  for (const one of [name[0] ?? '', (name[0] ?? '').toLowerCase()]) {
    for (const two of [name[1] ?? '', (name[1] ?? '').toLowerCase()])
      startKinds[(one.charCodeAt(0) << 8) | two.charCodeAt(0)]! |= stringKinds.algorithm;
  }
}
for (const { text } of textSigns) startKinds[(text.charCodeAt(0) << 8) | text.charCodeAt(1)]! |= stringKinds.sign;
startKinds.subarray(dash << 8, (dash + 1) << 8).forEach((kinds, second, dashes) => {
  dashes[second] = kinds | stringKinds.secret;
});
/** Stands beside the kinds, which need not know it: begins like a type descriptor, and ends like one. */
const descriptor = 128;
for (const first of [classMark, arrayMark]) {
  for (let second = 0; second < 0x80; second++) startKinds[(first << 8) | second]! |= descriptor;
}
const endKinds = Uint8Array.from({ length: 256 }, (_, byte) => (byte === semicolon ? descriptor : 0));
/** What of `startKinds` gives cause to look closer. */
const looksAt = stringKinds.algorithm | stringKinds.sign | stringKinds.secret;

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

/** `….x:80`: one to five digits behind the last colon, and a dot before it. */
function endsLikePort(bytes: Uint8Array, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && end - at <= 5 && isDigit(bytes[at] ?? 0)) at--;
  if (at === end - 1 || bytes[at] !== colon) return false;
  for (at--; at > start; at--) if (bytes[at] === dot) return true;
  return false;
}

/** Hexadecimal digits with two colons or more, perhaps in brackets with a port, perhaps ending in a dotted quad. */
function madeLikeIpv6(bytes: Uint8Array, start: number, end: number): boolean {
  let colons = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === colon) colons++;
    else if (!isHexDigit(byte) && byte !== dot && byte !== 0x5b && byte !== 0x5d) return false;
  }
  return colons >= 2;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isHexDigit(byte: number): boolean {
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
