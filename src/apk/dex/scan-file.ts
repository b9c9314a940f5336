import { readAnnotations } from './annotations.ts';
import { readClassMethods } from './class-data.ts';
import { createCodeWalker, type CodeCounts } from './code.ts';
import type { Collector } from './collector.ts';
import { createHandleReader } from './handles.ts';
import type { Wanted } from './match.ts';
import type { DexUse, FieldMatcher, MethodMatcher, TypeMatcher, UseKind } from './model.ts';
import { findStrings } from './strings.ts';
import type { DexTables } from './tables.ts';
import { readEncodedArray } from './values.ts';
import { matchTables, tableFlags } from './wants.ts';

/** Offsets in class_def_item. */
const classDef = { annotations: 20, classData: 24, staticValues: 28 } as const;

/** One pass over one logical dex file: strings, then class by class its annotations, static values and code. */
export function scanTables(tables: DexTables, collector: Collector): CodeCounts {
  const { bytes, tally, meter, counts } = tables;
  const { request, limits } = collector;
  const strings = findStrings(tables, request.strings, limits);
  const wanted = matchTables(tables, request);
  const walker = createCodeWalker(tables, {
    methods: tableFlags(counts.methods, wanted.methods),
    fields: tableFlags(counts.fields, wanted.fields),
    types: tableFlags(counts.types, wanted.types),
    strings: strings.slots,
    handles: request.strings !== undefined || wanted.methods.size > 0,
  });
  const handles = createHandleReader(tables);
  let classType = 0;

  for (let index = 0; index < counts.classes && !meter.exhausted; index++) scanClass(index);
  strings.emit(
    request.unusedStrings === true,
    (owner) => tables.type(bytes.readUInt32LE(tables.classOffset(owner))),
    (found) => {
      if (!collector.string(found)) tally.add('dex-answer-limit', 0, `more than ${limits.strings} different strings`);
    },
  );
  if (meter.exhausted) tally.add('dex-overlap', 0, 'items overlap beyond what one file may cost');
  return walker.counts;

  function scanClass(index: number): void {
    const at = tables.classOffset(index);
    classType = bytes.readUInt32LE(at);
    collector.class(tables.type(classType));
    collector.hierarchy?.add(tables.classAt(index));
    const annotations = bytes.readUInt32LE(at + classDef.annotations);
    const staticValues = bytes.readUInt32LE(at + classDef.staticValues);
    const classData = bytes.readUInt32LE(at + classDef.classData);
    if (request.strings !== undefined && annotations !== 0)
      readAnnotations(tables, annotations, { string: (string) => strings.noteIndex(string, 'inAnnotations', index) });
    if (request.strings !== undefined && staticValues !== 0)
      readEncodedArray(tables, staticValues, { string: (string) => strings.noteIndex(string, 'inFields', index) });
    if (classData !== 0)
      readClassMethods(tables, classData, (method, accessFlags, codeOffset) =>
        scanMethod(index, method, accessFlags, codeOffset),
      );
  }

  function scanMethod(owner: number, method: number, accessFlags: number, codeOffset: number): void {
    const codeUnits = codeOffset === 0 ? 0 : walker.walk(codeOffset);
    const defined = wanted.definitions.get(method);
    if (defined !== undefined) define(defined, method, accessFlags, codeUnits);
    if (codeOffset === 0) return;
    const { hits } = walker;
    for (const slot of hits.strings) strings.note(slot, 'inCode', owner);
    for (const site of hits.callSites) scanCallSite(site, owner);
    for (const handle of hits.methodHandles) addHandle(handles.method(handle));
    if (hits.kinds.length > 0) report(method, hits.kinds, hits.indexes);
  }

  function scanCallSite(site: number, owner: number): void {
    const { strings: loaded, methods } = handles.callSite(site);
    for (const string of loaded) strings.noteIndex(string, 'inCode', owner);
    for (const target of methods) addHandle(target);
  }

  function addHandle(target: number | undefined): void {
    if (target === undefined || !wanted.methods.has(target)) return;
    walker.hits.kinds.push('handle');
    walker.hits.indexes.push(target);
  }

  function define(
    { direct, inherited }: Wanted<MethodMatcher>,
    index: number,
    accessFlags: number,
    codeUnits: number,
  ): void {
    const method = `${tables.methodName(index)}${tables.methodProto(index)}`;
    const add = (matcher: MethodMatcher, from?: string): void => {
      const definition = { key: matcher.key, class: tables.type(classType), method, accessFlags, codeUnits };
      if (!collector.definition(definition, from))
        tally.add('dex-answer-limit', 0, `more than ${limits.uses} definitions`);
    };
    for (const matcher of direct) add(matcher);
    for (const matcher of inherited) add(matcher, matcher.owner);
  }

  /** Groups the hits of one method and answers each target once per matcher. */
  function report(method: number, kinds: readonly UseKind[], indexes: readonly number[]): void {
    const grouped = new Map<string, { kind: UseKind; index: number; count: number }>();
    for (const [hit, kind] of kinds.entries()) {
      const index = indexes[hit] ?? 0;
      const id = `${kind} ${index}`;
      const known = grouped.get(id);
      if (known === undefined) grouped.set(id, { kind, index, count: 1 });
      else known.count++;
    }
    const callerClass = tables.type(classType);
    const callerMethod = `${tables.methodName(method)}${tables.methodProto(method)}`;
    for (const { kind, index, count } of grouped.values()) {
      const target = describe(kind, index);
      const owner = kind === 'call' || kind === 'handle' ? tables.type(tables.methodOwner(index)) : '';
      const found = wantedOf(kind, index);
      const add = (key: string, from?: string): void => {
        const use: DexUse = { key, kind, target, callerClass, callerMethod, count };
        if (!collector.use(use, owner, from)) tally.add('dex-answer-limit', 0, `more than ${limits.uses} uses`);
      };
      for (const matcher of found?.direct ?? []) add(matcher.key);
      for (const matcher of found?.inherited ?? []) add(matcher.key, 'owner' in matcher ? matcher.owner : undefined);
    }
  }

  function describe(kind: UseKind, index: number): string {
    if (kind === 'call' || kind === 'handle') return tables.method(index);
    return kind === 'read' || kind === 'write' ? tables.field(index) : tables.type(index);
  }

  function wantedOf(kind: UseKind, index: number): Wanted<MethodMatcher | FieldMatcher | TypeMatcher> | undefined {
    if (kind === 'call' || kind === 'handle') return wanted.methods.get(index);
    return kind === 'read' || kind === 'write' ? wanted.fields.get(index) : wanted.types.get(index);
  }
}
