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
  /** Indexes of the strings among `texts`; the table need not be sorted. */
  findStrings(texts: readonly string[]): Map<number, string>;
  /** String index of the name. */
  methodNameIndex(index: number): number;
  fieldNameIndex(index: number): number;
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length); // faster than Buffer's checked reads
  const range: StringRange = { start: 0, end: 0, units: 0 };

  function locateString(index: number): StringRange | undefined {
    if (index >= strings.count) return undefined;
    const offset = view.getUint32(strings.offset + index * 4, true);
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

  function findStrings(texts: readonly string[]): Map<number, string> {
    const found = new Map<number, string>();
    const wanted = new Set(texts);
    // A name shorter than 128 units has its length in the first byte: most strings are passed over on that byte alone.
    const lengths = new Uint8Array(256);
    for (const { length } of texts) lengths[Math.min(length, 128)] = 1;
    for (let index = 0; index < strings.count && texts.length > 0 && !meter.exhausted; index++) {
      const first = bytes[view.getUint32(strings.offset + index * 4, true)] ?? 0;
      if (lengths[Math.min(first, 128)] === 0) continue;
      const place = locateString(index);
      if (place === undefined) continue;
      const { text } = decodeMutf8(bytes, place.start, place.end, maxNameUnits);
      if (wanted.has(text)) found.set(index, text);
    }
    return found;
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
    const text = string(view.getUint32(types.offset + index * 4, true));
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
    const declared = view.getUint32(offset, true);
    const count = Math.min(declared, max, Math.floor((bytes.length - offset - 4) / 2));
    if (count < declared) tally.add('dex-index', offset, `type list of ${declared}, ${count} read`);
    if (!meter.charge(count * 2)) return overlap(offset) ?? [];
    return Array.from({ length: count }, (_, item) => type(view.getUint16(offset + 4 + item * 2, true)));
  }

  function proto(index: number): string {
    const known = protoCache[index];
    if (known !== undefined) return known;
    if (index >= protos.count) return badIndex('proto', index, protos.count);
    const at = protos.offset + index * 12;
    const parameters = typeList(view.getUint32(at + 8, true), maxParameters);
    const result = type(view.getUint32(at + 4, true));
    if (!meter.charge(parameters.reduce((sum, { length }) => sum + length, result.length))) return overlap(at) ?? '';
    const text = `(${parameters.join('')})${result}`;
    if (index < protoCache.length) protoCache[index] = text;
    return text;
  }

  const methodAt = (index: number): number => methods.offset + index * 8;
  const fieldAt = (index: number): number => fields.offset + index * 8;
  const methodOwner = (index: number): number =>
    index < methods.count ? view.getUint16(methodAt(index), true) : 0xffff;
  const fieldOwner = (index: number): number => (index < fields.count ? view.getUint16(fieldAt(index), true) : 0xffff);
  const methodProto = (index: number): string =>
    index < methods.count ? proto(view.getUint16(methodAt(index) + 2, true)) : '';
  const fieldType = (index: number): string =>
    index < fields.count ? type(view.getUint16(fieldAt(index) + 2, true)) : '';
  const methodNameIndex = (index: number): number =>
    index < methods.count ? view.getUint32(methodAt(index) + 4, true) : noIndex;
  const fieldNameIndex = (index: number): number =>
    index < fields.count ? view.getUint32(fieldAt(index) + 4, true) : noIndex;
  const methodName = (index: number): string => string(methodNameIndex(index));
  const fieldName = (index: number): string => string(fieldNameIndex(index));

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
    const superclass = view.getUint32(at + 8, true);
    return {
      descriptor: type(view.getUint32(at, true)),
      accessFlags: view.getUint32(at + 4, true),
      superclass: superclass === noIndex ? '' : type(superclass),
      interfaces: typeList(view.getUint32(at + 12, true), maxInterfaces),
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
    findStrings,
    methodNameIndex,
    fieldNameIndex,
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
  return Array.from({ length: Math.min(count, maxCached) });
}
