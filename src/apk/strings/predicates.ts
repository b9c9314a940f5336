/**
 * Fast questions about a range of bytes, to build string predicates from. They read UTF-8 and MUTF-8 alike, allocate nothing and never read
 * outside `[start, end)`.
 */
export type ByteQuestion = (bytes: Uint8Array, start: number, end: number) => boolean;

/** Any byte above 0x7f. */
export function containsNonAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return true;
  return false;
}

/**
 * A Han character: CJK Unified Ideographs with extension A (U+3400–U+9FFF), the compatibility block (U+F900–U+FAFF), and the planes 2 and 3, as
 * four bytes (UTF-8) or a surrogate pair of three bytes each (MUTF-8).
 */
export function containsHan(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + 2 < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0xe3) continue;
    const second = bytes[at + 1] ?? 0;
    if ((second & 0xc0) !== 0x80) continue;
    if (lead >= 0xe4 && lead <= 0xe9) return true; // U+4000–U+9FFF
    if (lead === 0xe3 && second >= 0x90) return true; // U+3400–U+3FFF
    if (lead === 0xef && second >= 0xa4 && second <= 0xab) return true; // U+F900–U+FAFF
    if (lead === 0xed && (second === 0xa1 || second === 0xa2 || second === 0xa3)) return true; // high surrogates D840–D8FF
    if (lead === 0xf0 && second >= 0xa0) return true; // U+20000–U+3FFFF
  }
  return false;
}

/** `://`, as in a URL with a scheme. */
export function containsScheme(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at + 2 < end; at++) {
    if (bytes[at] === 0x3a && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x2f) return true;
  }
  return false;
}

const dot = 0x2e;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Four numbers of 0 to 255 with dots between them, not part of a longer dotted number. Version numbers look the same: context is the caller's. */
export function containsDottedQuad(bytes: Uint8Array, start: number, end: number): boolean {
  let parts = 0; // of the dotted number at `at`; none outside of one
  let digits = 0;
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      if (parts === 0) parts = 1;
      digits++;
      value = digits > maxDigits ? tooLarge : value * 10 + byte - 0x30;
      if (value >= tooLarge) parts = tooManyParts;
      continue;
    }
    if (parts === 0) continue;
    digits = 0;
    value = 0;
    if (byte === dot && at + 1 < end && isDigit(bytes[at + 1] ?? 0)) parts++;
    else if (parts === 4) return true;
    else parts = 0;
  }
  return parts === 4;
}

const maxDigits = 3;
const tooLarge = 256;
const tooManyParts = 5;

/** Shannon entropy in bits per byte, 0 to 8; 0 for an empty range. Random base64 of 40 characters is about 5. */
export function entropy(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length <= 0) return 0;
  const counts = new Uint32Array(256);
  for (let at = start; at < end; at++) counts[bytes[at] ?? 0]!++;
  let sum = 0;
  for (const count of counts) if (count > 0) sum -= (count / length) * Math.log2(count / length);
  return sum;
}
