import { findMarks, lengthByte, type MarkWants } from './marks.ts';
import { classIndex, indexMatchers, type MemberIndex, type Wanted } from './match.ts';
import { matchMembers } from './member-match.ts';
import type { DexRequest, FieldMatcher, MethodMatcher, TypeMatcher } from './model.ts';
import { compileTrie } from './pattern-trie.ts';
import { fieldType, methodProto, typeName, type DexTables } from './tables.ts';

/** The matchers of a request, made ready once for all files. */
export interface Matchers {
  readonly methods: MemberIndex<MethodMatcher>;
  readonly definitions: MemberIndex<MethodMatcher>;
  readonly fields: MemberIndex<FieldMatcher>;
  readonly types: readonly TypeMatcher[];
  readonly byType: (descriptor: string) => TypeMatcher[];
  readonly marks: MarkWants;
}

export function compileMatchers(request: DexRequest): Matchers {
  const methods = indexMatchers(request.methods ?? []);
  const definitions = indexMatchers(request.definitions ?? []);
  const fields = indexMatchers(request.fields ?? []);
  const types = request.types ?? [];
  const owners = [methods.owners, definitions.owners, fields.owners, types.map(({ type }) => type)].flat();
  const names = new Set([methods.byName, definitions.byName, fields.byName].flatMap((byName) => [...byName.keys()]));
  const nameLengths = new Uint8Array(256);
  for (const { length } of names) nameLengths[lengthByte(length)] = 1;
  return {
    methods,
    definitions,
    fields,
    types,
    byType: classIndex(types, ({ type }) => type),
    marks: { trie: compileTrie([...owners, ...names]), names, nameLengths },
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
  const marks = findMarks(tables, matchers.marks);
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
  readNames(tables);
  for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) {
    const direct = byType(typeName(tables, index));
    if (direct.length > 0) found.set(index, { direct, inherited: [] });
  }
  return found;
}

/**
 * Nearly all types are read sooner or later. To read them before the code means that no code uses up the meter for them: whose it is stays
 * known. It also finds the names that are malformed.
 */
function readNames(tables: DexTables): void {
  const { types } = tables.counts;
  for (let index = 0; index < types; index++) typeName(tables, index);
}

/** One flag per table index; empty, so that every look-up misses, when nothing is wanted. */
export function tableFlags(count: number, wanted: ReadonlyMap<number, unknown>): Uint8Array {
  const flags = new Uint8Array(wanted.size === 0 ? 0 : count);
  for (const index of wanted.keys()) flags[index] = 1;
  return flags;
}
