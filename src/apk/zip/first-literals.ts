/** Order in which a dynamic block states the lengths of its code length codes (RFC 1951, 3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** How codes 16, 17 and 18 of the code length alphabet repeat: bits that follow, least number of times. */
const repeats = [
  { bits: 2, least: 3 },
  { bits: 3, least: 3 },
  { bits: 7, least: 11 },
] as const;

const longestCode = 15;
const endOfBlock = 256;

/** A canonical Huffman code: how many codes there are of each length, and their symbols in code order. */
interface Code {
  counts: Uint16Array;
  symbols: Uint16Array;
}

// One of each, used over and over: archives have thousands of entries. Nothing here is asynchronous.
const lengths = new Uint8Array(320);
const lengthCode: Code = { counts: new Uint16Array(16), symbols: new Uint16Array(19) };
const literalCode: Code = { counts: new Uint16Array(16), symbols: new Uint16Array(288) };

/**
 * The first `length` bytes of a deflate stream (RFC 1951) whose start is `compressed`, as far as that is plain: literals of the first
 * block. Undefined where it is not (a back reference, a short block, a stream that ends or breaks off before): ask zlib then. Made for
 * telling an entry by its first bytes, for which setting zlib up costs thirty times what this does.
 */
export function firstLiterals(compressed: Buffer, length: number): Buffer | undefined {
  let at = 0;
  const end = compressed.length * 8;
  const bit = (): number => {
    const value = at < end ? ((compressed[at >> 3] ?? 0) >> (at & 7)) & 1 : 0;
    at += 1;
    return value;
  };
  const bits = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1) value |= bit() << index;
    return value;
  };
  const decode = ({ counts, symbols }: Code): number => {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let size = 1; size <= longestCode; size += 1) {
      code |= bit();
      const count = counts[size] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? -1;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  };

  bits(1);
  const type = bits(2);
  if (type === 0) return storedStart(compressed, length);
  if (type === 3) return undefined;
  if (type === 1) setFixedLengths();
  const ready = type === 1 ? build(literalCode, 288) : readDynamicCode(bits, decode);
  if (!ready) return undefined;
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index += 1) {
    const symbol = decode(literalCode);
    if (symbol < 0 || symbol >= endOfBlock || at > end) return undefined;
    bytes[index] = symbol;
  }
  return bytes;
}

/** A stored block: two lengths, the second the complement of the first, and the bytes. */
function storedStart(compressed: Buffer, length: number): Buffer | undefined {
  if (compressed.length < 5 + length) return undefined;
  const size = compressed.readUInt16LE(1);
  if (size < length || (size ^ 0xffff) !== compressed.readUInt16LE(3)) return undefined;
  return compressed.subarray(5, 5 + length);
}

function setFixedLengths(): void {
  lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
}

function readDynamicCode(bits: (count: number) => number, decode: (code: Code) => number): boolean {
  const literals = bits(5) + 257;
  // Lengths of the distance codes follow in one run: of no use here, but the data begins behind them.
  const all = literals + bits(5) + 1;
  const stated = bits(4) + 4;
  lengths.fill(0);
  for (const symbol of lengthOrder.slice(0, stated)) lengths[symbol] = bits(3);
  if (literals > 286 || !build(lengthCode, 19)) return false;
  lengths.fill(0);
  let index = 0;
  while (index < all) {
    const symbol = decode(lengthCode);
    if (symbol < 0) return false;
    if (symbol < 16) {
      lengths[index] = symbol;
      index += 1;
      continue;
    }
    if (symbol === 16 && index === 0) return false;
    const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
    const { bits: more, least } = repeats[symbol - 16] ?? repeats[0];
    for (let count = least + bits(more); count > 0 && index < all; count -= 1) {
      lengths[index] = repeated;
      index += 1;
    }
  }
  return build(literalCode, literals);
}

/** Builds a code from `lengths[0, size)`; false when these are too many or too few for one. */
function build({ counts, symbols }: Code, size: number): boolean {
  counts.fill(0);
  for (let symbol = 0; symbol < size; symbol += 1) counts[lengths[symbol] ?? 0]! += 1;
  counts[0] = 0;
  let left = 1;
  const offsets = new Uint16Array(16);
  for (let length = 1; length <= longestCode; length += 1) {
    left = (left << 1) - (counts[length] ?? 0);
    if (left < 0) return false;
    offsets[length] = (offsets[length - 1] ?? 0) + (length === 1 ? 0 : (counts[length - 1] ?? 0));
  }
  for (let symbol = 0; symbol < size; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    symbols[offsets[length] ?? 0] = symbol;
    offsets[length]! += 1;
  }
  return left === 0;
}
