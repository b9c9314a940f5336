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
/** A sign stands at the start of its string: its first two bytes tell most others off. */
const signStarts = new Set(textSigns.map(({ text }) => (text.charCodeAt(0) << 8) | text.charCodeAt(1)));
const shortestSign = Math.min(...textSigns.map(({ text }) => text.length));
const shortestSecret = 16;

const traits = { high: 1, colon: 2, upper: 4, digit: 8, mixed: 4 | 8 } as const;
const traitOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return traits.high;
  if (byte === 0x3a) return traits.colon;
  if (byte >= 0x41 && byte <= 0x5a) return traits.upper;
  return byte >= 0x30 && byte <= 0x39 ? traits.digit : 0;
});

/**
 * What the dex pass asks of every string. Type descriptors, nearly half of all strings, are told by their ends; of the others each byte
 * is read once, and again only where it gave cause.
 */
export const stringPredicate: StringPredicate = (bytes, start, end) => {
  const length = end - start;
  if (length < 2) return 0;
  const first = bytes[start] ?? 0;
  const second = bytes[start + 1] ?? 0;
  const last = bytes[end - 1] ?? 0;
  if (last === semicolon && second < 0x80 && (first === classMark || first === arrayMark)) return 0;

  let seen = 0;
  let dots = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    seen |= traitOf[byte] ?? 0;
    if (byte === dot) dots++;
  }
  let kinds = 0;
  if ((seen & traits.high) !== 0 && containsHan(bytes, start, end)) kinds |= stringKinds.han;
  if (dots >= 3 && containsDottedQuad(bytes, start, end)) kinds |= stringKinds.quad;
  if ((seen & traits.colon) !== 0) {
    if (containsScheme(bytes, start, end)) kinds |= stringKinds.url;
    if (dots > 0 && length <= longestHostPort && endsLikePort(bytes, start, end)) kinds |= stringKinds.hostPort;
    if (length <= longestIpv6 && madeLikeIpv6(bytes, start, end)) kinds |= stringKinds.ipv6;
  }
  // Tokens and Base64 mix capitals and digits; a PEM label has its dashes.
  const mixed = (seen & traits.mixed) === traits.mixed;
  if (length >= shortestSecret && (mixed || first === dash)) kinds |= findSecrets(bytes, start, end);
  const pair = (first << 8) | second;
  if (length >= shortestSign && signStarts.has(pair)) kinds |= findSigns(bytes, start, end);
  if (length <= longestAlgorithm && algorithmStarts[pair] === 1 && isAlgorithm(bytes, start, end))
    kinds |= stringKinds.algorithm;
  return kinds;
};

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

/** 1 for the first two bytes of the names, in either case. */
const algorithmStarts = new Uint8Array(0x10000);
for (const name of [...algorithmNames, ...cipherNames].flatMap(({ names }) => names)) {
  for (const one of [name[0] ?? '', (name[0] ?? '').toLowerCase()]) {
    for (const two of [name[1] ?? '', (name[1] ?? '').toLowerCase()])
      algorithmStarts[(one.charCodeAt(0) << 8) | two.charCodeAt(0)] = 1;
  }
}

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
