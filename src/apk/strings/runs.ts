import { hanLevels } from './common-han.ts';

/** `ascii` ends a string at any byte above 0x7e; `utf8` goes on over well-formed sequences; `utf16le` looks at even offsets. */
export type RunEncoding = 'ascii' | 'utf8' | 'utf16le';

/** `end` is exclusive. */
export interface Run {
  start: number;
  end: number;
}

/** 1 for ASCII from space to tilde, tab, line feed and carriage return. */
const printableAscii = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number((byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d),
);

/** The next run of printable characters from `from` that is long enough; at most `maxBytes` of it. */
export function findRun(
  bytes: Uint8Array,
  from: number,
  encoding: RunEncoding,
  minLength: number,
  maxBytes: number,
): Run | undefined {
  return encoding === 'utf16le'
    ? findWide(bytes, from, minLength, maxBytes)
    : findNarrow(bytes, from, encoding === 'utf8', minLength, maxBytes);
}

function findNarrow(
  bytes: Uint8Array,
  from: number,
  wide: boolean,
  minLength: number,
  maxBytes: number,
): Run | undefined {
  let start = from;
  while (start < bytes.length) {
    const lead = bytes[start] ?? 0;
    if (printableAscii[lead] === 0 && (!wide || lead < 0xc2)) {
      start++;
      continue;
    }
    let at = start;
    let characters = 0;
    while (at < bytes.length && at - start < maxBytes - 3) {
      const size = printableAscii[bytes[at] ?? 0] === 1 ? 1 : wide ? sequenceSize(bytes, at) : 0;
      if (size === 0) break;
      at += size;
      characters++;
    }
    if (characters >= minLength) return { start, end: at };
    start = Math.max(at, start + 1);
  }
  return undefined;
}

/** Bytes of the well-formed UTF-8 sequence of a character from U+00A0 on, or 0. */
function sequenceSize(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0xc2 || lead > 0xf4 || !isContinuation(second)) return 0;
  if (lead < 0xe0) return lead === 0xc2 && second < 0xa0 ? 0 : 2;
  if (!isContinuation(bytes[at + 2])) return 0;
  if (lead === 0xe0 && second < 0xa0) return 0; // overlong
  if (lead === 0xed && second >= 0xa0) return 0; // surrogate
  if (lead < 0xf0) return 3;
  if (!isContinuation(bytes[at + 3])) return 0;
  if (lead === 0xf0 && second < 0x90) return 0; // overlong
  return lead === 0xf4 && second >= 0x90 ? 0 : 4;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** Machine code read as UTF-16 is full of rare Han characters, which end a run, and of second-level ones, of which a sentence has few. */
const secondLevelShare = 0.2;

function findWide(bytes: Uint8Array, from: number, minLength: number, maxBytes: number): Run | undefined {
  const levels = hanLevels();
  let start = from + (from % 2);
  while (start + 1 < bytes.length) {
    let at = start;
    let han = 0;
    let secondLevel = 0;
    let letterPairs = 0;
    while (at + 1 < bytes.length && at - start < maxBytes - 1) {
      const unit = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      const level = levels[unit] ?? 0;
      if (level > 0) {
        han++;
        if (level === 2) secondLevel++;
        if (isAsciiChain(bytes, at)) letterPairs++;
      } else if (!isPrintableUnit(unit)) break;
      at += 2;
    }
    const asciiInside = han > 0 && letterPairs === han && (isAsciiChain(bytes, start - 2) || isAsciiChain(bytes, at));
    if ((at - start) / 2 >= minLength && secondLevel <= han * secondLevelShare && !asciiInside)
      return { start, end: at };
    start = Math.max(at, start + 2);
  }
  return undefined;
}

/**
 * ASCII text read as UTF-16 is a chain of units whose two bytes are both printable, or the zero that ends a C string and the first letter of the
 * next. Half of the common Han look like that too, so a run counts as ASCII only when all its Han do and the chain goes on beside it.
 */
function isAsciiChain(bytes: Uint8Array, at: number): boolean {
  const [first, second] = [bytes[at] ?? 0xff, bytes[at + 1] ?? 0xff];
  return (first === 0 || printableAscii[first] === 1) && printableAscii[second] === 1;
}

/** ASCII, Latin-1 letters, CJK punctuation and full-width forms: what stands beside Han in a Chinese sentence. */
function isPrintableUnit(unit: number): boolean {
  if (unit < 0x80) return printableAscii[unit] === 1;
  if (unit < 0x100) return unit >= 0xa0;
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
}
