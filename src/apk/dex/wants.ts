import { findNames, markTypes } from './marks.ts';
import { classIndex, indexMatchers, type MemberIndex, type Wanted } from './match.ts';
import { matchMembers } from './member-match.ts';
import type { DexRequest, FieldMatcher, MethodMatcher, TypeMatcher } from './model.ts';
import { compileTrie, type PatternTrie } from './pattern-trie.ts';
import { fieldType, methodProto, typeName, type DexTables } from './tables.ts';

/** The matchers of a request, made ready once for all files. */
export interface Matchers {
  readonly methods: MemberIndex<MethodMatcher>;
  readonly definitions: MemberIndex<MethodMatcher>;
  readonly fields: MemberIndex<FieldMatcher>;
  readonly types: readonly TypeMatcher[];
  readonly byType: (descriptor: string) => TypeMatcher[];
  readonly typeTrie: PatternTrie;
  /** Names of methods and fields that are looked for with any owner. */
  readonly names: ReadonlySet<string>;
  readonly nameTrie: PatternTrie;
}

export function compileMatchers(request: DexRequest): Matchers {
  const methods = indexMatchers(request.methods ?? []);
  const definitions = indexMatchers(request.definitions ?? []);
  const fields = indexMatchers(request.fields ?? []);
  const types = request.types ?? [];
  const owners = [methods.owners, definitions.owners, fields.owners, types.map(({ type }) => type)].flat();
  const names = new Set([methods.byName, definitions.byName, fields.byName].flatMap((byName) => [...byName.keys()]));
  return {
    methods,
    definitions,
    fields,
    types,
    byType: classIndex(types, ({ type }) => type),
    typeTrie: compileTrie(owners),
    names,
    nameTrie: compileTrie(names),
  };
}

/** The matchers of a request by index of one file's tables. */
export interface WantedTables {
  methods: Map<number, Wanted<MethodMatcher>>;
  definitions: Map<number, Wanted<MethodMatcher>>;
  fields: Map<number, Wanted<FieldMatcher>>;
  types: Map<number, Wanted<TypeMatcher>>;
}

export function matchTables(tables: DexTables, matchers: Matchers): WantedTables {
  const { methods, fields } = tables.layout.tables;
  const marks = {
    types: markTypes(tables, matchers.typeTrie),
    ...findNames(tables.strings, matchers.nameTrie, matchers.names),
  };
  return {
    methods: matchMembers(tables, methods, matchers.methods, marks, hasProto),
    definitions: matchMembers(tables, methods, matchers.definitions, marks, hasProto),
    fields: matchMembers(tables, fields, matchers.fields, marks, hasType),
    types: matchTypes(tables, marks.types, matchers),
  };
}

function hasProto(tables: DexTables, { proto }: MethodMatcher, index: number): boolean {
  return proto === undefined || proto === methodProto(tables, index);
}

function hasType(tables: DexTables, { type }: FieldMatcher, index: number): boolean {
  return type === undefined || type === fieldType(tables, index);
}

function matchTypes(
  tables: DexTables,
  marks: Uint8Array,
  { types, byType }: Matchers,
): Map<number, Wanted<TypeMatcher>> {
  const found = new Map<number, Wanted<TypeMatcher>>();
  if (types.length === 0) return found;
  for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) {
    const direct = byType(typeName(tables, index));
    if (direct.length > 0) found.set(index, { direct, inherited: [] });
  }
  return found;
}
