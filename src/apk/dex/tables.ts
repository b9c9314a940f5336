import { cursorAt } from './cursor.ts';
import type { DexLayout, Table } from './layout.ts';
import { charge, type Meter } from './meter.ts';
import type { DexClass, DexFile } from './model.ts';
import { nameAt, type StringTable } from './string-table.ts';
import type { Tally } from './tally.ts';

/** A method prototype with more parameters is not one: the verifier allows 255. */
const maxParameters = 255;
/** A class cannot implement more: they come from a `u2` table in practice far smaller. */
const maxInterfaces = 65_535;
/** Strings, types and protos kept per table; a table with more is a rarity and is decoded anew. */
const maxCached = 1 << 18;
const noIndex = 0xffff_ffff;
const none: readonly never[] = [];

/** Offsets in class_def_item. */
const classDef = { accessFlags: 4, superclass: 8, interfaces: 12, size: 32 } as const;
/** Offsets in proto_id_item. */
const protoId = { result: 4, parameters: 8, size: 12 } as const;
/** Offsets in method_id_item and field_id_item alike; `signature` is the proto or the type. */
export const memberId = { owner: 0, signature: 2, name: 4, size: 8 } as const;

/**
 * One logical dex file with what the scan needs beyond `DexFile`. The functions of this module read it, all bounded, all answering a neutral
 * value for a bad index. It is plain data and they stand apart, because functions made anew for every file would be compiled anew, too.
 */
export interface DexTables extends DexFile {
  readonly bytes: Buffer;
  readonly view: DataView;
  readonly layout: DexLayout;
  readonly tally: Tally;
  readonly meter: Meter;
  readonly strings: StringTable;
  /** Decoded so far, by index. */
  readonly typeNames: (string | undefined)[];
  readonly protoTexts: (string | undefined)[];
}

export function createTables(bytes: Buffer, layout: DexLayout, tally: Tally, meter: Meter): DexTables {
  const { strings, types, protos, fields, methods, classes } = layout.tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length); // faster than Buffer's checked reads
  const tables: DexTables = {
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
    view,
    layout,
    tally,
    meter,
    strings: {
      bytes,
      view,
      tally,
      meter,
      offset: strings.offset,
      count: strings.count,
      names: cacheFor(strings.count),
      cursor: cursorAt(0, bytes.length),
      start: 0,
      end: 0,
      units: 0,
    },
    typeNames: cacheFor(types.count),
    protoTexts: cacheFor(protos.count),
    string: (index) => nameAt(tables.strings, index),
    type: (index) => typeName(tables, index),
    proto: (index) => protoText(tables, index),
    field: (index) => fieldText(tables, index),
    method: (index) => methodText(tables, index),
    classDescriptor: (index) => (index < classes.count ? classDescriptor(tables, index) : ''),
    classes: () => every(classes.count, (index) => classAt(tables, index)),
    methodReferences: () => every(methods.count, (index) => methodText(tables, index)),
    fieldReferences: () => every(fields.count, (index) => fieldText(tables, index)),
  };
  return tables;
}

function cacheFor(count: number): (string | undefined)[] {
  const cache: (string | undefined)[] = [];
  cache.length = Math.min(count, maxCached);
  return cache;
}

function* every<Item>(count: number, read: (index: number) => Item): IterableIterator<Item> {
  for (let index = 0; index < count; index++) yield read(index);
}

/** A descriptor. */
export function typeName(tables: DexTables, index: number): string {
  const known = tables.typeNames[index];
  if (known !== undefined) return known;
  const { types } = tables.layout.tables;
  if (index >= types.count) return badIndex(tables, 'type', index, types.count);
  const text = nameAt(tables.strings, tables.view.getUint32(types.offset + index * 4, true));
  if (index < tables.typeNames.length) tables.typeNames[index] = text;
  return text;
}

/** `(Ljava/lang/String;I)V` */
function protoText(tables: DexTables, index: number): string {
  const known = tables.protoTexts[index];
  if (known !== undefined) return known;
  const { protos } = tables.layout.tables;
  if (index >= protos.count) return badIndex(tables, 'proto', index, protos.count);
  const at = protos.offset + index * protoId.size;
  const parameters = typeList(tables, tables.view.getUint32(at + protoId.parameters, true), maxParameters).join('');
  const result = typeName(tables, tables.view.getUint32(at + protoId.result, true));
  if (!charge(tables.meter, parameters.length + result.length)) return overlap(tables, at);
  const text = `(${parameters})${result}`;
  if (index < tables.protoTexts.length) tables.protoTexts[index] = text;
  return text;
}

function typeList(tables: DexTables, offset: number, max: number): readonly string[] {
  if (offset === 0) return none;
  const { bytes, view, tally } = tables;
  if (offset + 4 > bytes.length) {
    tally.add('dex-index', offset, `type list at ${offset} of ${bytes.length}`);
    return none;
  }
  const declared = view.getUint32(offset, true);
  const count = Math.min(declared, max, Math.floor((bytes.length - offset - 4) / 2));
  if (count < declared) tally.add('dex-index', offset, `type list of ${declared}, ${count} read`);
  if (!charge(tables.meter, count * 2)) {
    overlap(tables, offset);
    return none;
  }
  const names: string[] = [];
  for (let item = 0; item < count; item++) names.push(typeName(tables, view.getUint16(offset + 4 + item * 2, true)));
  return names;
}

/** Type index of the class that method `index` belongs to; 65535 when unknown. */
export function methodOwner(tables: DexTables, index: number): number {
  const { methods } = tables.layout.tables;
  return index < methods.count ? tables.view.getUint16(memberAt(methods, index) + memberId.owner, true) : 0xffff;
}

/** `name(proto)` */
export function methodSignature(tables: DexTables, index: number): string {
  const { methods } = tables.layout.tables;
  return memberName(tables, methods, index) + methodProto(tables, index);
}

/** `(Ljava/lang/String;I)V` */
export function methodProto(tables: DexTables, index: number): string {
  const { methods } = tables.layout.tables;
  if (index >= methods.count) return '';
  return protoText(tables, tables.view.getUint16(memberAt(methods, index) + memberId.signature, true));
}

export function fieldType(tables: DexTables, index: number): string {
  const { fields } = tables.layout.tables;
  if (index >= fields.count) return '';
  return typeName(tables, tables.view.getUint16(memberAt(fields, index) + memberId.signature, true));
}

/** The name of item `index` of the methods or the fields. */
export function memberName({ strings, view }: DexTables, members: Table, index: number): string {
  return nameAt(
    strings,
    index < members.count ? view.getUint32(memberAt(members, index) + memberId.name, true) : noIndex,
  );
}

function memberAt(members: Table, index: number): number {
  return members.offset + index * memberId.size;
}

/** `Lcls;->name(proto)` */
export function methodText(tables: DexTables, index: number): string {
  const { methods } = tables.layout.tables;
  if (index >= methods.count) return badIndex(tables, 'method', index, methods.count);
  const owner = typeName(tables, methodOwner(tables, index));
  return member(tables, owner, memberName(tables, methods, index), methodProto(tables, index));
}

/** `Lcls;->name:type` */
export function fieldText(tables: DexTables, index: number): string {
  const { fields } = tables.layout.tables;
  if (index >= fields.count) return badIndex(tables, 'field', index, fields.count);
  const owner = typeName(tables, tables.view.getUint16(memberAt(fields, index) + memberId.owner, true));
  return member(tables, owner, memberName(tables, fields, index), `:${fieldType(tables, index)}`);
}

function member(tables: DexTables, owner: string, name: string, signature: string): string {
  if (!charge(tables.meter, owner.length + name.length + signature.length)) return overlap(tables, 0);
  return `${owner}->${name}${signature}`;
}

/** Offset of class_def_item `index`. */
export function classOffset({ layout }: DexTables, index: number): number {
  return layout.tables.classes.offset + index * classDef.size;
}

export function classDescriptor(tables: DexTables, index: number): string {
  return typeName(tables, tables.view.getUint32(classOffset(tables, index), true));
}

export function classFlags(tables: DexTables, index: number): number {
  return tables.view.getUint32(classOffset(tables, index) + classDef.accessFlags, true);
}

/** Empty for `java.lang.Object`. */
export function superclass(tables: DexTables, index: number): string {
  const type = tables.view.getUint32(classOffset(tables, index) + classDef.superclass, true);
  return type === noIndex ? '' : typeName(tables, type);
}

export function interfaces(tables: DexTables, index: number): readonly string[] {
  const offset = tables.view.getUint32(classOffset(tables, index) + classDef.interfaces, true);
  return typeList(tables, offset, maxInterfaces);
}

function classAt(tables: DexTables, index: number): DexClass {
  return {
    descriptor: classDescriptor(tables, index),
    accessFlags: classFlags(tables, index),
    superclass: superclass(tables, index),
    interfaces: interfaces(tables, index),
  };
}

function badIndex({ tally }: DexTables, table: string, index: number, count: number): '' {
  tally.add('dex-index', 0, () => `${table} ${index} of ${count}`);
  return '';
}

function overlap({ tally }: DexTables, offset: number): '' {
  tally.add('dex-overlap', offset, 'items overlap beyond what one file may cost');
  return '';
}
