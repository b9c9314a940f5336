import { wellFormed } from '../../shared/text.ts';

/**
 * UTF-8 as string pools hold it. aapt2 writes "modified" UTF-8: supplementary characters as two three-byte surrogates (CESU-8) and
 * NUL as `C0 80`; plain UTF-8 decoders turn both into U+FFFD.
 */
export function decodePoolUtf8(buffer: Buffer, start: number, end: number): string {
  const text = buffer.toString('utf8', start, end);
  return text.includes('\uFFFD') ? decodeModified(buffer, start, end) : text;
}

function decodeModified(buffer: Buffer, start: number, end: number): string {
  const units: string[] = [];
  let plainFrom = start;
  let position = start;
  while (position < end) {
    const unit = modifiedUnit(buffer, position, end);
    if (unit === undefined) {
      position += 1;
      continue;
    }
    units.push(buffer.toString('utf8', plainFrom, position), String.fromCharCode(unit.code));
    position += unit.length;
    plainFrom = position;
  }
  units.push(buffer.toString('utf8', plainFrom, end));
  return wellFormed(units.join(''));
}

/** A surrogate half or an overlong NUL at `position`; plain UTF-8 has neither. */
function modifiedUnit(buffer: Buffer, position: number, end: number): { code: number; length: number } | undefined {
  const first = buffer[position]!;
  if (first === 0xc0 && position + 1 < end && buffer[position + 1] === 0x80) return { code: 0, length: 2 };
  if (first !== 0xed || position + 2 >= end) return undefined;
  const second = buffer[position + 1]!;
  const third = buffer[position + 2]!;
  if (second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80) return undefined;
  return { code: 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f), length: 3 };
}
