import type { CodeHits } from './code.ts';
import type { Collector } from './collector.ts';
import type { Wanted } from './match.ts';
import type { DexUse, FieldMatcher, MethodMatcher, TypeMatcher, UseKind } from './model.ts';
import {
  classDescriptor,
  fieldText,
  methodOwner,
  methodSignature,
  methodText,
  typeName,
  type DexTables,
} from './tables.ts';
import type { WantedTables } from './wants.ts';

/** What turns the wanted things that the code of one dex file holds into answers. */
export interface Uses {
  readonly tables: DexTables;
  readonly wanted: WantedTables;
  readonly collector: Collector;
}

/** Answers that class number `owner` declares `method`, once per matcher. */
export function addDefinition(uses: Uses, owner: number, method: number, accessFlags: number, codeUnits: number): void {
  const { tables, wanted, collector } = uses;
  const found = wanted.definitions.get(method);
  if (found === undefined) return;
  const descriptor = classDescriptor(tables, owner);
  const signature = methodSignature(tables, method);
  const add = ({ key }: MethodMatcher, from?: string): void => {
    const definition = { key, class: descriptor, method: signature, accessFlags, codeUnits };
    if (!collector.definition(definition, from))
      tables.tally.add('dex-answer-limit', 0, `more than ${collector.limits.uses} definitions`);
  };
  for (const matcher of found.direct) add(matcher);
  for (const matcher of found.inherited) add(matcher, matcher.owner);
}

/** Adds a method handle that points at `target` to the hits, if that method is wanted. */
export function addHandle({ wanted }: Uses, hits: CodeHits, target: number): void {
  if (!wanted.methods.has(target)) return;
  hits.kinds.push('handle');
  hits.indexes.push(target);
}

/** Groups the hits of one method of class number `owner` and answers each target once per matcher. */
export function addUses(uses: Uses, owner: number, method: number, hits: CodeHits): void {
  const { tables, collector } = uses;
  const callerClass = classDescriptor(tables, owner);
  const callerMethod = methodSignature(tables, method);
  for (const { kind, index, count } of grouped(hits)) {
    const target = describe(tables, kind, index);
    const targetOwner = isMethod(kind) ? typeName(tables, methodOwner(tables, index)) : '';
    const found = wantedOf(uses.wanted, kind, index);
    const add = (key: string, from?: string): void => {
      const use: DexUse = { key, kind, target, callerClass, callerMethod, count };
      if (!collector.use(use, targetOwner, from))
        tables.tally.add('dex-answer-limit', 0, `more than ${collector.limits.uses} uses`);
    };
    for (const matcher of found?.direct ?? []) add(matcher.key);
    for (const matcher of found?.inherited ?? []) add(matcher.key, 'owner' in matcher ? matcher.owner : undefined);
  }
}

interface HitGroup {
  kind: UseKind;
  index: number;
  count: number;
}

/** Hits of one kind on one target, in the order they were met first. */
function grouped({ kinds, indexes }: CodeHits): Iterable<HitGroup> {
  const groups = new Map<string, HitGroup>();
  for (const [hit, kind] of kinds.entries()) {
    const index = indexes[hit] ?? 0;
    const id = `${kind} ${index}`;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, { kind, index, count: 1 });
    else known.count++;
  }
  return groups.values();
}

function describe(tables: DexTables, kind: UseKind, index: number): string {
  if (isMethod(kind)) return methodText(tables, index);
  return isField(kind) ? fieldText(tables, index) : typeName(tables, index);
}

function wantedOf(
  { methods, fields, types }: WantedTables,
  kind: UseKind,
  index: number,
): Wanted<MethodMatcher | FieldMatcher | TypeMatcher> | undefined {
  if (isMethod(kind)) return methods.get(index);
  return isField(kind) ? fields.get(index) : types.get(index);
}

function isMethod(kind: UseKind): boolean {
  return kind === 'call' || kind === 'handle';
}

function isField(kind: UseKind): boolean {
  return kind === 'read' || kind === 'write';
}
