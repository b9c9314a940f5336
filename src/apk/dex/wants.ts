import { classIndex, matchMembers, type Wanted } from './match.ts';
import type { DexRequest, FieldMatcher, MethodMatcher, TypeMatcher } from './model.ts';
import type { DexTables } from './tables.ts';

/** The matchers of a request by index of one file's tables. */
export interface WantedTables {
  methods: Map<number, Wanted<MethodMatcher>>;
  definitions: Map<number, Wanted<MethodMatcher>>;
  fields: Map<number, Wanted<FieldMatcher>>;
  types: Map<number, Wanted<TypeMatcher>>;
}

export function matchTables(tables: DexTables, request: DexRequest): WantedTables {
  const methods = {
    count: tables.counts.methods,
    owner: tables.methodOwner,
    ownerName: tables.type,
    findNames: tables.findStrings,
    nameIndex: tables.methodNameIndex,
    name: tables.methodName,
    signature: tables.methodProto,
  };
  const fields = {
    count: tables.counts.fields,
    owner: tables.fieldOwner,
    ownerName: tables.type,
    findNames: tables.findStrings,
    nameIndex: tables.fieldNameIndex,
    name: tables.fieldName,
    signature: tables.fieldType,
  };
  return {
    methods: matchMembers(request.methods ?? [], ({ proto }) => proto, methods),
    definitions: matchMembers(request.definitions ?? [], ({ proto }) => proto, methods),
    fields: matchMembers(request.fields ?? [], ({ type }) => type, fields),
    types: matchTypes(tables, request.types ?? []),
  };
}

function matchTypes(tables: DexTables, matchers: readonly TypeMatcher[]): Map<number, Wanted<TypeMatcher>> {
  const found = new Map<number, Wanted<TypeMatcher>>();
  if (matchers.length === 0) return found;
  const wantedBy = classIndex(matchers, ({ type }) => type);
  for (let index = 0; index < tables.counts.types; index++) {
    const direct = wantedBy(tables.type(index));
    if (direct.length > 0) found.set(index, { direct, inherited: [] });
  }
  return found;
}

/** One flag per table index; empty, so that every look-up misses, when nothing is wanted. */
export function tableFlags(count: number, wanted: ReadonlyMap<number, unknown>): Uint8Array {
  const flags = new Uint8Array(wanted.size === 0 ? 0 : count);
  for (const index of wanted.keys()) flags[index] = 1;
  return flags;
}
