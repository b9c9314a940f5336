import { annotationReader, readAnnotations, type AnnotationReader } from './annotations.ts';
import { readClassMethods } from './class-data.ts';
import { createCodeWalker, walkCode, type CodeCounts, type CodeWalker } from './code.ts';
import type { Collector } from './collector.ts';
import { cursorAt, type Cursor } from './cursor.ts';
import { createHandleReader, type HandleReader } from './handles.ts';
import { isExhausted } from './meter.ts';
import { stopFlags } from './stops.ts';
import { emitStrings, findStrings, noteString, type FileStrings, type StringOrigin } from './strings.ts';
import { classDescriptor, classOffset, type DexTables } from './tables.ts';
import { addDefinition, addHandle, addUses, type Uses } from './uses.ts';
import { readEncodedArray, type ValueSink } from './values.ts';
import { matchTables, tableFlags } from './wants.ts';

/** Offsets in class_def_item. */
const classDef = { annotations: 20, classData: 24, staticValues: 28 } as const;

/** The state of one pass. */
interface FileScan {
  readonly tables: DexTables;
  readonly collector: Collector;
  readonly strings: FileStrings;
  readonly uses: Uses;
  /** 1 per method whose definition is wanted; empty when none is. */
  readonly definitions: Uint8Array;
  readonly walker: CodeWalker;
  readonly handles: HandleReader;
  readonly classData: Cursor;
  readonly values: Cursor;
  /** Number of the class that is scanned. */
  owner: number;
}

/** One pass over one logical dex file: strings, then class by class its annotations, static values and code. */
export function scanTables(tables: DexTables, collector: Collector): CodeCounts {
  const { tally, bytes, counts } = tables;
  const { request, limits } = collector;
  const strings = findStrings(tables.strings, request.strings, limits);
  const { slots, found } = strings;
  const wanted = matchTables(tables, collector.matchers);
  const lookIntoHandles = request.strings !== undefined || wanted.methods.size > 0;
  const scan: FileScan = {
    tables,
    collector,
    strings,
    uses: { tables, wanted, collector },
    definitions: tableFlags(counts.methods, wanted.definitions),
    walker: createCodeWalker(tables, stopFlags(tables, { ...wanted, strings: found }), slots, lookIntoHandles),
    handles: createHandleReader(tables, slots),
    classData: cursorAt(0, bytes.length),
    values: cursorAt(0, bytes.length),
    owner: 0,
  };

  scanClasses(scan);
  emitStrings(
    strings,
    request.unusedStrings === true,
    (owner) => classDescriptor(tables, owner),
    (string) => {
      if (!collector.string(string)) tally.add('dex-answer-limit', 0, `more than ${limits.strings} different strings`);
    },
  );
  if (isExhausted(tables.meter)) tally.add('dex-overlap', 0, 'items overlap beyond what one file may cost');
  return scan.walker.counts;
}

function scanClasses(scan: FileScan): void {
  const { tables, collector, strings } = scan;
  const { slots } = strings;
  const { values: cursor } = scan;
  const annotations = annotationReader(tables, {
    cursor,
    slots,
    state: { scan, origin: 'inAnnotations' },
    string: noteValue,
  });
  const staticValues: ValueSink<ValueOwner> = { cursor, slots, state: { scan, origin: 'inFields' }, string: noteValue };
  const { classes } = tables.counts;
  const withStrings = collector.request.strings !== undefined;
  for (let index = 0; index < classes && !isExhausted(tables.meter); index++) {
    scan.owner = index;
    collector.class(tables, index);
    if (withStrings) scanValues(tables, index, annotations, staticValues);
    scanMethods(scan, index);
  }
}

function scanValues(
  tables: DexTables,
  index: number,
  annotations: AnnotationReader<ValueOwner>,
  staticValues: ValueSink<ValueOwner>,
): void {
  const at = classOffset(tables, index);
  const annotationsAt = tables.view.getUint32(at + classDef.annotations, true);
  if (annotationsAt !== 0) readAnnotations(annotations, annotationsAt);
  const staticValuesAt = tables.view.getUint32(at + classDef.staticValues, true);
  if (staticValuesAt !== 0) readEncodedArray(tables, staticValuesAt, staticValues);
}

/** Whose encoded values are read. */
interface ValueOwner {
  scan: FileScan;
  origin: StringOrigin;
}

function noteValue({ scan, origin }: ValueOwner, slot: number): void {
  noteString(scan.strings, slot, origin, scan.owner);
}

function scanMethods(scan: FileScan, index: number): void {
  const { tables } = scan;
  const classData = tables.view.getUint32(classOffset(tables, index) + classDef.classData, true);
  if (classData !== 0) readClassMethods(tables, scan.classData, classData, scanMethod, scan);
}

function scanMethod(scan: FileScan, method: number, accessFlags: number, codeOffset: number): void {
  const { walker, definitions } = scan;
  const codeUnits = codeOffset === 0 ? 0 : walkCode(walker, codeOffset);
  if (method < definitions.length && definitions[method] === 1)
    addDefinition(scan.uses, scan.owner, method, accessFlags, codeUnits);
  if (codeOffset !== 0 && walker.hits.any) addHits(scan, method);
}

function addHits({ walker, strings, handles, uses, owner }: FileScan, method: number): void {
  const { hits } = walker;
  for (const slot of hits.strings) noteString(strings, slot, 'inCode', owner);
  for (const index of hits.callSites) {
    const site = handles.callSite(index);
    for (const slot of site.strings) noteString(strings, slot, 'inCode', owner);
    for (const target of site.methods) addHandle(uses, hits, target);
  }
  for (const handle of hits.methodHandles) {
    const target = handles.method(handle);
    if (target !== undefined) addHandle(uses, hits, target);
  }
  if (hits.kinds.length > 0) addUses(uses, owner, method, hits);
}
