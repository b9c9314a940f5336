import type { Budget } from '../../shared/budget.ts';
import { readEntry, type StoredEntry, type StoredValue } from './entry.ts';
import type { EntrySource, ResourceEntry, WalkedEntry } from './model.ts';
import type { PackageIndex } from './package.ts';
import type { ResourceProblemCode } from './problems.ts';
import type { Report } from './report.ts';
import type { StringPool } from './string-pool.ts';
import type { TypeChunk } from './type-chunk.ts';
import { type ResourceValue, valueTypes } from './value.ts';

interface TableParts {
  readonly buffer: Buffer;
  readonly place: string;
  readonly strings: StringPool;
  readonly packages: readonly PackageIndex[];
  readonly report: Report<ResourceProblemCode>;
  readonly budget: Budget;
  /** How many chunks were looked into, so that the clock is asked now and then. */
  readonly visited: { chunks: number };
}

/** Entries may share one record, so a small table can describe endless bags; honest ones stay far below. */
const maxBagItems = 1_000_000;

interface Located {
  readonly owner: PackageIndex;
  readonly type: TypeChunk;
  readonly entry: StoredEntry;
}

/** The entries of a `resources.arsc`, each decoded when it is asked for. */
export function createBinarySource(given: Omit<TableParts, 'visited'>): EntrySource {
  const parts: TableParts = { ...given, visited: { chunks: 0 } };
  return {
    packages: parts.packages.map(({ id, name }) => ({ id, name })),
    entries: (id) => [...locate(parts, id)].map((located) => toEntry(parts, located)),
    name(id) {
      for (const located of locate(parts, id)) return nameOf(located);
      return undefined;
    },
    *walk(wantedType) {
      yield* walk(parts, wantedType);
    },
    *configs() {
      for (const { types } of parts.packages)
        for (const chunks of types.values()) for (const { config } of chunks) yield config;
    },
  };
}

/** Every configuration of an entry. */
function* locate(parts: TableParts, id: number): Generator<Located, void> {
  const target = aliasOf(parts.packages, id);
  let items = 0;
  for (const owner of parts.packages) {
    if (owner.id !== target >>> 24) continue;
    for (const type of owner.types.get((target >>> 16) & 0xff) ?? []) {
      if ((++parts.visited.chunks & 0xfff) === 0) parts.budget.check(parts.place);
      const offset = type.find(target & 0xffff);
      const entry = offset === undefined ? undefined : entryAt(parts, type, offset);
      items += entry?.bag?.length ?? 0;
      if (items > maxBagItems) return tooManyItems(parts);
      if (entry !== undefined) yield { owner, type, entry };
    }
  }
}

function tooManyItems({ report }: TableParts): void {
  report('resources-too-large', `more than ${maxBagItems} items in bags`, { loss: true });
}

function aliasOf(packages: readonly PackageIndex[], id: number): number {
  for (const { aliases } of packages) {
    const finalized = aliases.get(id);
    if (finalized !== undefined) return finalized;
  }
  return id;
}

function entryAt({ buffer, report }: TableParts, type: TypeChunk, offset: number): StoredEntry | undefined {
  const entry = readEntry(buffer, type.entries + offset, type.end);
  if (typeof entry === 'string') {
    report('resources-entry-invalid', entry, { offset: type.entries + offset, loss: true });
    return undefined;
  }
  if (entry.cut) report('resources-entry-invalid', 'bag is cut off', { offset: type.entries + offset, loss: true });
  return entry;
}

function toEntry(parts: TableParts, { owner, type, entry }: Located): ResourceEntry {
  const { config } = type;
  if (entry.bag !== undefined) {
    return { config, bag: entry.bag.map(({ key, value }) => ({ key, value: toValue(parts, owner, value) })) };
  }
  return entry.value === undefined ? { config } : { config, value: toValue(parts, owner, entry.value) };
}

function toValue(parts: TableParts, owner: PackageIndex, { type, data }: StoredValue): ResourceValue {
  if (type === valueTypes.string) {
    const text = parts.strings.at(data);
    return text === undefined ? { type, data } : { type, data, text };
  }
  if (type === valueTypes.dynamicReference) return { type, data: fixDynamic(parts.packages, owner, data) };
  return { type, data };
}

/** Dynamic references name their package by an id that only holds inside the package that uses it; 0 is the package itself. */
function fixDynamic(packages: readonly PackageIndex[], owner: PackageIndex, id: number): number {
  const stored = id >>> 24;
  if (stored === 0) return id === 0 ? 0 : withPackage(owner.id, id);
  const name = owner.libraries.get(stored);
  const library = name === undefined ? undefined : packages.find((candidate) => candidate.name === name);
  return library === undefined ? id : withPackage(library.id, id);
}

function withPackage(packageId: number, id: number): number {
  return ((packageId << 24) | (id & 0xffffff)) >>> 0;
}

function nameOf({ owner, type, entry }: Located): string {
  return `${typeName(owner, type.id)}/${owner.keys.at(entry.key) ?? ''}`;
}

function typeName(owner: PackageIndex, typeId: number): string {
  return owner.typeNames.at(typeId - 1 - owner.typeIdOffset) ?? '';
}

function* walk(parts: TableParts, wantedType: (name: string) => boolean): Generator<WalkedEntry, void> {
  let turns = 0;
  let items = 0;
  for (const owner of parts.packages) {
    const wanted = [...owner.types].filter(([typeId]) => wantedType(typeName(owner, typeId)));
    for (const type of wanted.flatMap(([, chunks]) => chunks)) {
      for (const [index, offset] of type.list()) {
        if ((++turns & 0xfff) === 0) parts.budget.check(parts.place);
        const stored = entryAt(parts, type, offset);
        if (stored === undefined) continue;
        items += stored.bag?.length ?? 0;
        if (items > maxBagItems) return tooManyItems(parts);
        const located = { owner, type, entry: stored };
        const id = ((owner.id << 24) | (type.id << 16) | index) >>> 0;
        yield { id, name: nameOf(located), entry: toEntry(parts, located) };
      }
    }
  }
}
