/** MUTF-8, the encoding of dex strings: source.android.com "Dalvik executable format", section MUTF-8. */

export interface DecodedText {
  text: string;
  /** Sequences that are not MUTF-8; each shows as U+FFFD (a 4-byte UTF-8 sequence as the character it means). */
  bad: number;
  truncated: boolean;
}

const replacement = 0xfffd;

/**
 * Decodes `bytes[start, end)`, at most `maxUnits` UTF-16 units. Unpaired surrogates are kept: they are legal here.
 * Never throws; what is malformed is counted.
 */
export function decodeMutf8(bytes: Buffer, start: number, end: number, maxUnits: number): DecodedText {
  if (isAscii(bytes, start, end)) {
    const kept = Math.min(end, start + maxUnits);
    return { text: bytes.toString('latin1', start, kept), bad: 0, truncated: kept < end };
  }
  const room = Math.min(end - start, maxUnits + 1);
  const out = Buffer.allocUnsafe(room * 2);
  let units = 0;
  let bad = 0;
  let at = start;
  while (at < end && units < maxUnits) {
    const lead = bytes[at] ?? 0;
    const size = sequenceSize(bytes, at, end, lead);
    let unit = replacement;
    if (size === 1 && lead < 0x80) unit = lead;
    else if (size === 2) unit = ((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f);
    else if (size === 3)
      unit = ((lead & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
    else bad++;
    if (size === 4) {
      const scalar = fourByteScalar(bytes, at, lead);
      if (scalar >= 0x10000 && scalar <= 0x10ffff && units + 1 < room) {
        putUnit(out, units++, 0xd800 + ((scalar - 0x10000) >> 10));
        unit = 0xdc00 + ((scalar - 0x10000) & 0x3ff);
      }
    }
    putUnit(out, units++, unit);
    at += size;
  }
  return { text: out.toString('utf16le', 0, units * 2), bad, truncated: at < end };
}

function putUnit(out: Uint8Array, index: number, unit: number): void {
  out[index * 2] = unit & 0xff;
  out[index * 2 + 1] = unit >> 8;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) >= 0x80) return false;
  return true;
}

/** Bytes of the sequence at `at`; 1 for a lead or continuation byte that does not fit. */
function sequenceSize(bytes: Uint8Array, at: number, end: number, lead: number): number {
  if (lead < 0xc0) return 1;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 1;
  if (at + size > end) return 1;
  for (let next = 1; next < size; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 1;
  return size;
}

function fourByteScalar(bytes: Uint8Array, at: number, lead: number): number {
  const [second, third, fourth] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  return ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
}
