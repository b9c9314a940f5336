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
  let at = start;
  while (at + 6 < end) {
    if (!isDigit(bytes[at] ?? 0)) {
      at++;
      continue;
    }
    const stop = dottedNumberEnd(bytes, at, end);
    if (isQuad(bytes, at, stop)) return true;
    at = stop;
  }
  return false;
}

/** The end of the run of digits and inner dots that starts at `at`. */
function dottedNumberEnd(bytes: Uint8Array, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const byte = bytes[next] ?? 0;
    const inner = byte === dot && next + 1 < end && isDigit(bytes[next + 1] ?? 0);
    if (!isDigit(byte) && !inner) break;
    next++;
  }
  return next;
}

function isQuad(bytes: Uint8Array, start: number, end: number): boolean {
  let parts = 1;
  let value = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === dot) {
      parts++;
      value = 0;
      digits = 0;
      continue;
    }
    value = value * 10 + byte - 0x30;
    digits++;
    if (digits > 3 || value > 255 || parts > 4) return false;
  }
  return parts === 4;
}

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
