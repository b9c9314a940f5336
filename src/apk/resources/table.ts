import type { Budget } from '../../shared/budget.ts';
import { type StoredEntry, type StoredValue, readEntry } from './entry.ts';
import type { ResourceEntry, ResourceFile, ResourceString, ResourceTable, Wanted } from './model.ts';
import type { PackageIndex } from './package.ts';
import type { ResourceProblemCode } from './problems.ts';
import { hex, type Report } from './report.ts';
import { selectConfig } from './select.ts';
import type { StringPool } from './string-pool.ts';
import type { TypeChunk } from './type-chunk.ts';
import { holdsFiles, holdsTexts } from './type-names.ts';
import { isReference, type ResourceValue, valueTypes } from './value.ts';

interface TableParts {
  readonly buffer: Buffer;
  readonly place: string;
  readonly strings: StringPool;
  readonly packages: readonly PackageIndex[];
  readonly report: Report<ResourceProblemCode>;
  readonly budget: Budget;
}

/** As many steps as the platform's `resolveReference` takes before it gives up. */
const maxReferences = 20;

interface Located {
  readonly owner: PackageIndex;
  readonly type: TypeChunk;
  readonly entry: StoredEntry;
}

export function createTable(parts: TableParts): ResourceTable {
  const { report } = parts;

  /** Every configuration of an entry. */
  function locate(id: number): Located[] {
    const target = aliasOf(parts.packages, id);
    const found: Located[] = [];
    for (const owner of parts.packages) {
      if (owner.id !== target >>> 24) continue;
      for (const type of owner.types.get((target >>> 16) & 0xff) ?? []) {
        const offset = type.find(target & 0xffff);
        const entry = offset === undefined ? undefined : entryAt(parts, type, offset);
        if (entry !== undefined) found.push({ owner, type, entry });
      }
    }
    return found;
  }

  function select(id: number, wanted: Wanted): ResourceValue | undefined {
    const found = locate(id);
    const chosen = found[selectConfig(found.map(({ type }) => type.config), wanted)];
    const stored = chosen?.entry.value;
    return chosen && stored && toValue(parts, chosen.owner, stored);
  }

  function follow(value: ResourceValue, wanted: Wanted = {}): ResourceValue | undefined {
    let current: ResourceValue | undefined = value;
    for (let step = 0; step < maxReferences; step += 1) {
      if (current === undefined || !isReference(current)) return current;
      if (current.data === 0) return undefined;
      current = select(current.data, wanted);
    }
    report('resources-reference-loop', `references from @${hex(value.data)} do not end`, { loss: true });
    return undefined;
  }

  return {
    packages: parts.packages.map(({ id, name }) => ({ id, name })),
    resolve: (id, wanted) => follow({ type: valueTypes.reference, data: id >>> 0 }, wanted),
    follow,
    all: (id) => locate(id).map(({ owner, type, entry }) => toEntry(parts, owner, type, entry)),
    name(id) {
      const target = aliasOf(parts.packages, id);
      const first = locate(target)[0];
      return first && nameOf(first.owner, first.type.id, first.entry.key);
    },
    *strings() {
      yield* texts(parts);
    },
    *files() {
      yield* files(parts);
    },
    locales() {
      const tags = new Set<string>();
      for (const owner of parts.packages) {
        for (const types of owner.types.values()) for (const type of types) tags.add(type.config.localeTag);
      }
      tags.delete('');
      return [...tags].sort();
    },
  };
}

function aliasOf(packages: readonly PackageIndex[], id: number): number {
  for (const { aliases } of packages) {
    const finalized = aliases.get(id >>> 0);
    if (finalized !== undefined) return finalized;
  }
  return id >>> 0;
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
  if (stored === 0) return id === 0 ? 0 : ((owner.id << 24) | (id & 0xffffff)) >>> 0;
  const name = owner.libraries.get(stored);
  const library = name === undefined ? undefined : packages.find((candidate) => candidate.name === name);
  return library === undefined ? id : ((library.id << 24) | (id & 0xffffff)) >>> 0;
}

function toEntry(parts: TableParts, owner: PackageIndex, type: TypeChunk, { value, bag }: StoredEntry): ResourceEntry {
  const config = type.config;
  if (bag !== undefined) {
    return { config, bag: bag.map((item) => ({ key: item.key, value: toValue(parts, owner, item.value) })) };
  }
  return value === undefined ? { config } : { config, value: toValue(parts, owner, value) };
}

function nameOf(owner: PackageIndex, typeId: number, key: number): string {
  return `${owner.typeNames.at(typeId - 1 - owner.typeIdOffset) ?? ''}/${owner.keys.at(key) ?? ''}`;
}

/** Entries may share one record and records one string, so a small table can describe endless text; honest ones stay far below. */
const walkLimits = { bagItems: 4_000_000, characters: 64 * 1024 ** 2 };

interface Walked extends Located {
  readonly id: number;
}

/** Every entry of every type that `wanted` asks for by its name. */
function* walk(parts: TableParts, wanted: (typeName: string) => boolean): Generator<Walked, void> {
  let turns = 0;
  let items = 0;
  for (const owner of parts.packages) {
    for (const [typeId, types] of owner.types) {
      if (!wanted(owner.typeNames.at(typeId - 1 - owner.typeIdOffset) ?? '')) continue;
      for (const type of types) {
        for (const [index, offset] of type.list()) {
          if ((++turns & 0xfff) === 0) parts.budget.check(parts.place);
          const entry = entryAt(parts, type, offset);
          items += entry?.bag?.length ?? 0;
          if (items > walkLimits.bagItems) return tooLarge(parts, `more than ${walkLimits.bagItems} items in bags`);
          if (entry !== undefined) yield { owner, type, entry, id: ((owner.id << 24) | (typeId << 16) | index) >>> 0 };
        }
      }
    }
  }
}

function tooLarge({ report }: TableParts, detail: string): void {
  report('resources-too-large', detail, { loss: true });
}

function* texts(parts: TableParts): Generator<ResourceString, void> {
  let characters = 0;
  for (const { owner, type, entry, id } of walk(parts, holdsTexts)) {
    const values = entry.value === undefined ? (entry.bag ?? []).map((item) => item.value) : [entry.value];
    for (const value of values) {
      if (value.type !== valueTypes.string) continue;
      const text = parts.strings.at(value.data);
      if (text === undefined) continue;
      characters += text.length;
      if (characters > walkLimits.characters) return tooLarge(parts, `more than ${walkLimits.characters} characters of text`);
      yield { id, name: nameOf(owner, type.id, entry.key), config: type.config, text };
    }
  }
}

function* files(parts: TableParts): Iterable<ResourceFile> {
  for (const { owner, type, entry, id } of walk(parts, holdsFiles)) {
    if (entry.value?.type !== valueTypes.string) continue;
    const path = parts.strings.at(entry.value.data);
    if (path !== undefined) yield { id, name: nameOf(owner, type.id, entry.key), config: type.config, path };
  }
}
