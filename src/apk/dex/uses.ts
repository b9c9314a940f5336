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

/** Turns what the code of one dex file holds into answers. `owner` is the number of the class that holds it. */
export interface Uses {
  wantsDefinition(method: number): boolean;
  define(owner: number, method: number, accessFlags: number, codeUnits: number): void;
  /** Adds a method handle that points at `target` to the hits, if that method is wanted. */
  addHandle(hits: CodeHits, target: number): void;
  /** Groups the hits of one method and answers each target once per matcher. */
  report(owner: number, method: number, hits: CodeHits): void;
}

export function createUses(tables: DexTables, wanted: WantedTables, collector: Collector): Uses {
  const { tally } = tables;
  const { limits } = collector;
  const definitions = new Uint8Array(wanted.definitions.size === 0 ? 0 : tables.counts.methods);
  for (const index of wanted.definitions.keys()) definitions[index] = 1;

  function define(owner: number, method: number, accessFlags: number, codeUnits: number): void {
    const found = wanted.definitions.get(method);
    if (found === undefined) return;
    const signature = methodSignature(tables, method);
    const add = ({ key }: MethodMatcher, from?: string): void => {
      const descriptor = classDescriptor(tables, owner);
      const definition = { key, class: descriptor, method: signature, accessFlags, codeUnits };
      if (!collector.definition(definition, from))
        tally.add('dex-answer-limit', 0, `more than ${limits.uses} definitions`);
    };
    for (const matcher of found.direct) add(matcher);
    for (const matcher of found.inherited) add(matcher, matcher.owner);
  }

  function report(owner: number, method: number, hits: CodeHits): void {
    const callerClass = classDescriptor(tables, owner);
    const callerMethod = methodSignature(tables, method);
    for (const { kind, index, count } of grouped(hits)) {
      const target = describe(kind, index);
      const targetOwner = isMethod(kind) ? typeName(tables, methodOwner(tables, index)) : '';
      const found = wantedOf(kind, index);
      const add = (key: string, from?: string): void => {
        const use: DexUse = { key, kind, target, callerClass, callerMethod, count };
        if (!collector.use(use, targetOwner, from)) tally.add('dex-answer-limit', 0, `more than ${limits.uses} uses`);
      };
      for (const matcher of found?.direct ?? []) add(matcher.key);
      for (const matcher of found?.inherited ?? []) add(matcher.key, 'owner' in matcher ? matcher.owner : undefined);
    }
  }

  function describe(kind: UseKind, index: number): string {
    if (isMethod(kind)) return methodText(tables, index);
    return isField(kind) ? fieldText(tables, index) : typeName(tables, index);
  }

  function wantedOf(kind: UseKind, index: number): Wanted<MethodMatcher | FieldMatcher | TypeMatcher> | undefined {
    if (isMethod(kind)) return wanted.methods.get(index);
    return isField(kind) ? wanted.fields.get(index) : wanted.types.get(index);
  }

  return {
    wantsDefinition: (method) => method < definitions.length && definitions[method] === 1,
    define,
    addHandle(hits, target) {
      if (!wanted.methods.has(target)) return;
      hits.kinds.push('handle');
      hits.indexes.push(target);
    },
    report,
  };
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

function isMethod(kind: UseKind): boolean {
  return kind === 'call' || kind === 'handle';
}

function isField(kind: UseKind): boolean {
  return kind === 'read' || kind === 'write';
}
