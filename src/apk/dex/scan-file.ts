import { readAnnotations } from './annotations.ts';
import { classDataCursor, readClassMethods } from './class-data.ts';
import { createCodeWalker, walkCode, type CodeCounts, type CodeWalker } from './code.ts';
import type { Collector } from './collector.ts';
import { cursorAt, type Cursor } from './cursor.ts';
import { createHandleReader, type HandleReader } from './handles.ts';
import { isExhausted } from './meter.ts';
import { stopFlags } from './stops.ts';
import { findStrings, type FileStrings, type StringOrigin } from './strings.ts';
import { classDescriptor, classOffset, type DexTables } from './tables.ts';
import { createUses, type Uses } from './uses.ts';
import { readEncodedArray, type ValueSink } from './values.ts';
import { matchTables } from './wants.ts';

/** Offsets in class_def_item. */
const classDef = { annotations: 20, classData: 24, staticValues: 28 } as const;

/** The state of one pass. */
interface FileScan {
  readonly tables: DexTables;
  readonly collector: Collector;
  readonly strings: FileStrings;
  readonly uses: Uses;
  readonly walker: CodeWalker;
  readonly handles: HandleReader;
  readonly annotations: ValueSink;
  readonly staticValues: ValueSink;
  readonly classData: Cursor;
  /** Number of the class that is scanned. */
  owner: number;
}

/** One pass over one logical dex file: strings, then class by class its annotations, static values and code. */
export function scanTables(tables: DexTables, collector: Collector): CodeCounts {
  const { tally, meter, counts } = tables;
  const { request, limits } = collector;
  const strings = findStrings(tables.strings, request.strings, limits);
  const wanted = matchTables(tables, collector.matchers);
  const { slots } = strings;
  const flags = stopFlags(tables, { ...wanted, strings: strings.indexes });
  const handles = request.strings !== undefined || wanted.methods.size > 0;
  const cursor = cursorAt(0, tables.bytes.length);
  const sink = (origin: StringOrigin): ValueSink => ({
    cursor,
    slots,
    string: (slot) => strings.note(slot, origin, scan.owner),
    methodHandle: () => undefined,
  });
  const scan: FileScan = {
    tables,
    collector,
    strings,
    uses: createUses(tables, wanted, collector),
    walker: createCodeWalker(tables, flags, slots, handles),
    handles: createHandleReader(tables, slots),
    annotations: sink('inAnnotations'),
    staticValues: sink('inFields'),
    classData: classDataCursor(tables),
    owner: 0,
  };

  // Read before anything can use up the meter: whose code it was is to be known in any case.
  for (let index = 0; index < counts.classes; index++) classDescriptor(tables, index);
  for (; scan.owner < counts.classes && !isExhausted(meter); scan.owner++) scanClass(scan);
  strings.emit(
    request.unusedStrings === true,
    (owner) => classDescriptor(tables, owner),
    (found) => {
      if (!collector.string(found)) tally.add('dex-answer-limit', 0, `more than ${limits.strings} different strings`);
    },
  );
  if (isExhausted(meter)) tally.add('dex-overlap', 0, 'items overlap beyond what one file may cost');
  return scan.walker.counts;
}

function scanClass(scan: FileScan): void {
  const { tables, collector, owner } = scan;
  const { view } = tables;
  const at = classOffset(tables, owner);
  collector.class(tables, owner);
  if (collector.request.strings !== undefined) {
    const annotations = view.getUint32(at + classDef.annotations, true);
    if (annotations !== 0) readAnnotations(tables, annotations, scan.annotations);
    const staticValues = view.getUint32(at + classDef.staticValues, true);
    if (staticValues !== 0) readEncodedArray(tables, staticValues, scan.staticValues);
  }
  const classData = view.getUint32(at + classDef.classData, true);
  if (classData !== 0) readClassMethods(tables, scan.classData, classData, scanMethod, scan);
}

function scanMethod(scan: FileScan, method: number, accessFlags: number, codeOffset: number): void {
  const { walker, uses, owner } = scan;
  const codeUnits = codeOffset === 0 ? 0 : walkCode(walker, codeOffset);
  if (uses.wantsDefinition(method)) uses.define(owner, method, accessFlags, codeUnits);
  if (codeOffset !== 0 && walker.hits.any) reportHits(scan, method);
}

function reportHits({ walker, strings, handles, uses, owner }: FileScan, method: number): void {
  const { hits } = walker;
  for (const slot of hits.strings) strings.note(slot, 'inCode', owner);
  for (const index of hits.callSites) {
    const site = handles.callSite(index);
    for (const slot of site.strings) strings.note(slot, 'inCode', owner);
    for (const target of site.methods) uses.addHandle(hits, target);
  }
  for (const handle of hits.methodHandles) {
    const target = handles.method(handle);
    if (target !== undefined) uses.addHandle(hits, target);
  }
  if (hits.kinds.length > 0) uses.report(owner, method, hits);
}
