import { wellFormed } from '../../shared/text.ts';
import type { Chunk } from './chunk.ts';
import { struct } from './struct.ts';
import { decodePoolUtf8 } from './text.ts';

/** `ResStringPool_header` of AOSP androidfw ResourceTypes.h, with the chunk header. */
const header = struct({
  type: 'u16',
  headerSize: 'u16',
  size: 'u32',
  stringCount: 'u32',
  styleCount: 'u32',
  flags: 'u32',
  stringsStart: 'u32',
  stylesStart: 'u32',
});

const utf8Flag = 0x100;
/** A reference to "no string". */
export const noString = 0xffffffff;
/** The 15 bits of a two-byte UTF-8 length: longer strings store their length modulo this. */
const utf8LengthWrap = 0x8000;

/** A pool that decodes a string only when it is asked for it. */
export interface StringPool {
  readonly count: number;
  readonly utf8: boolean;
  /** Undefined for `noString`, an index outside the pool or a string the platform cannot read either; the last two are reported. */
  at(index: number): string | undefined;
}

export const emptyPool: StringPool = { count: 0, utf8: true, at: () => undefined };

export interface PoolDefects {
  /** The platform refuses the pool; some of it may be readable all the same. */
  onBadPool(detail: string, offset: number): void;
  onBadString(detail: string, offset: number): void;
}

interface PoolLayout {
  readonly utf8: boolean;
  readonly count: number;
  readonly dataStart: number;
  readonly dataEnd: number;
}

/**
 * Checks what `ResStringPool::setTo` checks. A pool that the platform would refuse is reported and, where its strings can still be
 * found, read all the same; undefined when they cannot.
 */
export function openStringPool(buffer: Buffer, chunk: Chunk, defects: PoolDefects): StringPool | undefined {
  const layout = readLayout(buffer, chunk, defects);
  if (layout === undefined) return undefined;
  const { utf8, count, dataStart, dataEnd } = layout;
  const offsets = chunk.offset + chunk.headerSize;
  return {
    count,
    utf8,
    at(index) {
      if (index >>> 0 === noString) return undefined;
      if (index < 0 || index >= count) {
        defects.onBadString(`string ${index} of ${count} asked for`, chunk.offset);
        return undefined;
      }
      const stored = buffer.readUInt32LE(offsets + index * 4);
      const text = utf8
        ? utf8At(buffer, dataStart + stored, dataEnd)
        : utf16At(buffer, dataStart + stored - (stored % 2), dataEnd);
      if (text === undefined) defects.onBadString(`string ${index} at ${stored} cannot be read`, offsets + index * 4);
      return text;
    },
  };
}

function readLayout(buffer: Buffer, chunk: Chunk, defects: PoolDefects): PoolLayout | undefined {
  const refuse = (detail: string): void => defects.onBadPool(detail, chunk.offset);
  if (chunk.headerSize < header.size) {
    refuse(`string pool header of ${chunk.headerSize} bytes`);
    return undefined;
  }
  const { stringCount, styleCount, flags, stringsStart, stylesStart } = header.read(buffer, chunk.offset);
  const utf8 = (flags & utf8Flag) !== 0;
  const dataStart = chunk.offset + stringsStart;
  if (stringCount === 0) return { utf8, count: 0, dataStart, dataEnd: dataStart };
  const room = Math.floor((chunk.size - chunk.headerSize) / 4);
  if (stringCount + styleCount > room) {
    refuse(`${stringCount} strings and ${styleCount} styles in a pool of ${chunk.size} bytes`);
  }
  if (stringsStart >= chunk.size - 2) {
    refuse(`strings start at ${stringsStart}, the pool has ${chunk.size} bytes`);
    return undefined;
  }
  const stylesFollow = styleCount > 0 && stylesStart > stringsStart && stylesStart < chunk.size - 2;
  if (styleCount > 0 && !stylesFollow) {
    refuse(`styles start at ${stylesStart}, strings at ${stringsStart}, the pool has ${chunk.size} bytes`);
  }
  if (stylesFollow && !endsWithStyleEnd(buffer, chunk)) refuse('the last style is not closed');
  const dataSize = (stylesFollow ? stylesStart : chunk.size) - stringsStart;
  const dataEnd = dataStart + (utf8 ? dataSize : dataSize & ~1);
  if (!endsWithZero(buffer, dataStart, dataEnd, utf8)) refuse('string data does not end with a zero');
  return { utf8, count: Math.min(stringCount, room), dataStart, dataEnd };
}

/** The platform wants one whole span of 0xffffffff behind the last style. */
function endsWithStyleEnd(buffer: Buffer, chunk: Chunk): boolean {
  return chunk.size >= 12 && buffer.subarray(chunk.end - 12, chunk.end).every((byte) => byte === 0xff);
}

function endsWithZero(buffer: Buffer, start: number, end: number, utf8: boolean): boolean {
  if (end - start < 2) return false;
  return buffer[end - 1] === 0 && (utf8 || buffer[end - 2] === 0);
}

/** Two lengths (characters, bytes) of one or two bytes each, the bytes, a zero. */
function utf8At(buffer: Buffer, start: number, end: number): string | undefined {
  if (start >= end - 1) return undefined;
  const characters = start + (buffer[start]! & 0x80 ? 2 : 1);
  if (characters >= end) return undefined;
  const wide = (buffer[characters]! & 0x80) !== 0;
  const from = characters + (wide ? 2 : 1);
  if (from >= end) return undefined;
  let length = wide ? ((buffer[characters]! & 0x7f) << 8) | buffer[characters + 1]! : buffer[characters]!;
  // A string of 32 KiB or more keeps only the low bits of its length; the closing zero tells the rest (`stringDecodeAt`).
  while (from + length < end && buffer[from + length] !== 0) length += utf8LengthWrap;
  if (from + length >= end) return undefined;
  return decodePoolUtf8(buffer, from, from + length);
}

/** A length of one or two 16-bit units, the units, a zero unit. */
function utf16At(buffer: Buffer, start: number, end: number): string | undefined {
  if (start + 2 > end) return undefined;
  const first = buffer.readUInt16LE(start);
  const wide = (first & 0x8000) !== 0;
  const from = start + (wide ? 4 : 2);
  if (from + 2 > end) return undefined;
  const length = wide ? (first & 0x7fff) * 0x10000 + buffer.readUInt16LE(start + 2) : first;
  const to = from + length * 2;
  if (to + 2 > end || buffer.readUInt16LE(to) !== 0) return undefined;
  return wellFormed(buffer.toString('utf16le', from, to));
}
