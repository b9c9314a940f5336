import { cursorAt, readUleb128 } from './cursor.ts';
import type { DexLayout } from './layout.ts';
import type { Meter } from './meter.ts';
import type { DexClass, DexFile } from './model.ts';
import { decodeMutf8 } from './mutf8.ts';
import type { Tally } from './tally.ts';

/** A method prototype with more parameters is not one: the verifier allows 255. */
const maxParameters = 255;
/** A class cannot implement more: they come from a `u2` table in practice far smaller. */
const maxInterfaces = 65_535;
/** Names are at most 65,535 bytes in class files; longer ones are cut. */
const maxNameUnits = 65_535;
/** Strings, types and protos kept per table; a table with more is a rarity and is decoded anew. */
const maxCached = 1 << 18;
/** How far past its declared length a string is followed to its terminator. */
const maxStringOverrun = 256;
const noIndex = 0xffff_ffff;

/** Where the bytes of the last located string are: MUTF-8 without the terminating zero. */
export interface StringRange {
  start: number;
  end: number;
  /** Length in UTF-16 units as the file declares it. */
  units: number;
}

/** The lookups the scan needs beyond `DexFile`, all bounded, all answering a neutral value for a bad index. */
export interface DexTables extends DexFile {
  readonly bytes: Buffer;
  readonly layout: DexLayout;
  readonly tally: Tally;
  readonly meter: Meter;
  /** Locates string `index`; undefined when it lies outside the file. The answer is reused by the next call. */
  locateString(index: number): StringRange | undefined;
  /** Type index of the class that method or field `index` belongs to; 65535 when unknown. */
  methodOwner(index: number): number;
  fieldOwner(index: number): number;
  methodName(index: number): string;
  fieldName(index: number): string;
  /** `(Ljava/lang/String;I)V` */
  methodProto(index: number): string;
  fieldType(index: number): string;
  /** Offset of class_def_item `index`. */
  classOffset(index: number): number;
  classAt(index: number): DexClass;
}

export function createTables(bytes: Buffer, layout: DexLayout, tally: Tally, meter: Meter): DexTables {
  const { strings, types, protos, fields, methods, classes } = layout.tables;
  const stringCache = cacheFor(strings.count);
  const typeCache = cacheFor(types.count);
  const protoCache = cacheFor(protos.count);
  const range: StringRange = { start: 0, end: 0, units: 0 };

  function locateString(index: number): StringRange | undefined {
    if (index >= strings.count) return undefined;
    const offset = bytes.readUInt32LE(strings.offset + index * 4);
    const cursor = cursorAt(offset, bytes.length);
    const units = cursor.failed ? 0 : readUleb128(bytes, cursor);
    if (cursor.failed) return outside(offset, index);
    // MUTF-8 has at least one byte per unit and no zero but the last, so the terminator cannot come sooner.
    const end = terminator(cursor.at + units, cursor.at + units * 3 + maxStringOverrun);
    if (end < 0) return outside(offset, index);
    if (!meter.charge(end - cursor.at)) return overlap(offset);
    range.start = cursor.at;
    range.end = end;
    range.units = units;
    return range;
  }

  function terminator(from: number, to: number): number {
    const last = Math.min(to, bytes.length - 1);
    for (let at = from; at <= last; at++) if (bytes[at] === 0) return at;
    meter.charge(Math.max(0, last - from));
    return -1;
  }

  function overlap(offset: number): undefined {
    tally.add('dex-overlap', offset, 'items overlap beyond what one file may cost');
    return undefined;
  }

  function outside(offset: number, index: number): undefined {
    tally.add('dex-string-bounds', offset, `string ${index} at ${offset} of ${bytes.length}`);
    return undefined;
  }

  function string(index: number): string {
    const known = stringCache[index];
    if (known !== undefined) return known;
    const place = locateString(index);
    const text = place === undefined ? '' : decodeName(place);
    if (index < stringCache.length) stringCache[index] = text;
    return text;
  }

  function decodeName(place: StringRange): string {
    const decoded = decodeMutf8(bytes, place.start, place.end, maxNameUnits);
    if (decoded.bad > 0) tally.add('dex-string-encoding', place.start, 'a name is not MUTF-8');
    return decoded.text;
  }

  function type(index: number): string {
    const known = typeCache[index];
    if (known !== undefined) return known;
    if (index >= types.count) return badIndex('type', index, types.count);
    const text = string(bytes.readUInt32LE(types.offset + index * 4));
    if (index < typeCache.length) typeCache[index] = text;
    return text;
  }

  function badIndex(table: string, index: number, count: number): '' {
    tally.add('dex-index', 0, `${table} ${index} of ${count}`);
    return '';
  }

  function typeList(offset: number, max: number): string[] {
    if (offset === 0) return [];
    if (offset + 4 > bytes.length) {
      tally.add('dex-index', offset, `type list at ${offset} of ${bytes.length}`);
      return [];
    }
    const declared = bytes.readUInt32LE(offset);
    const count = Math.min(declared, max, Math.floor((bytes.length - offset - 4) / 2));
    if (count < declared) tally.add('dex-index', offset, `type list of ${declared}, ${count} read`);
    if (!meter.charge(count * 2)) return overlap(offset) ?? [];
    return Array.from({ length: count }, (_, item) => type(bytes.readUInt16LE(offset + 4 + item * 2)));
  }

  function proto(index: number): string {
    const known = protoCache[index];
    if (known !== undefined) return known;
    if (index >= protos.count) return badIndex('proto', index, protos.count);
    const at = protos.offset + index * 12;
    const parameters = typeList(bytes.readUInt32LE(at + 8), maxParameters);
    const result = type(bytes.readUInt32LE(at + 4));
    if (!meter.charge(parameters.reduce((sum, { length }) => sum + length, result.length))) return overlap(at) ?? '';
    const text = `(${parameters.join('')})${result}`;
    if (index < protoCache.length) protoCache[index] = text;
    return text;
  }

  const methodAt = (index: number): number => methods.offset + index * 8;
  const fieldAt = (index: number): number => fields.offset + index * 8;
  const methodOwner = (index: number): number => (index < methods.count ? bytes.readUInt16LE(methodAt(index)) : 0xffff);
  const fieldOwner = (index: number): number => (index < fields.count ? bytes.readUInt16LE(fieldAt(index)) : 0xffff);
  const methodProto = (index: number): string => (index < methods.count ? proto(bytes.readUInt16LE(methodAt(index) + 2)) : '');
  const fieldType = (index: number): string => (index < fields.count ? type(bytes.readUInt16LE(fieldAt(index) + 2)) : '');
  const methodName = (index: number): string => (index < methods.count ? string(bytes.readUInt32LE(methodAt(index) + 4)) : '');
  const fieldName = (index: number): string => (index < fields.count ? string(bytes.readUInt32LE(fieldAt(index) + 4)) : '');

  function method(index: number): string {
    if (index >= methods.count) return badIndex('method', index, methods.count);
    return member(type(methodOwner(index)), methodName(index), methodProto(index));
  }

  function field(index: number): string {
    if (index >= fields.count) return badIndex('field', index, fields.count);
    return member(type(fieldOwner(index)), fieldName(index), `:${fieldType(index)}`);
  }

  function member(owner: string, name: string, signature: string): string {
    if (!meter.charge(owner.length + name.length + signature.length)) return overlap(0) ?? '';
    return `${owner}->${name}${signature}`;
  }

  const classOffset = (index: number): number => classes.offset + index * 32;

  function classAt(index: number): DexClass {
    const at = classOffset(index);
    const superclass = bytes.readUInt32LE(at + 8);
    return {
      descriptor: type(bytes.readUInt32LE(at)),
      accessFlags: bytes.readUInt32LE(at + 4),
      superclass: superclass === noIndex ? '' : type(superclass),
      interfaces: typeList(bytes.readUInt32LE(at + 12), maxInterfaces),
    };
  }

  function* every<Item>(count: number, read: (index: number) => Item): IterableIterator<Item> {
    for (let index = 0; index < count; index++) yield read(index);
  }

  return {
    name: layout.name,
    version: layout.version,
    counts: {
      strings: strings.count,
      types: types.count,
      protos: protos.count,
      fields: fields.count,
      methods: methods.count,
      classes: classes.count,
    },
    bytes,
    layout,
    tally,
    meter,
    locateString,
    string,
    type,
    proto,
    field,
    method,
    methodOwner,
    fieldOwner,
    methodName,
    fieldName,
    methodProto,
    fieldType,
    classOffset,
    classAt,
    classes: () => every(classes.count, classAt),
    methodReferences: () => every(methods.count, method),
    fieldReferences: () => every(fields.count, field),
  };
}

function cacheFor(count: number): (string | undefined)[] {
  return new Array<string | undefined>(Math.min(count, maxCached)).fill(undefined);
}
