import type { EntrySource, ResourceEntry, ResourceFile, ResourceString, ResourceTable, Wanted } from './model.ts';
import type { ResourceProblemCode } from './problems.ts';
import { hex, type Report } from './report.ts';
import { selectConfig } from './select.ts';
import { holdsFiles, holdsTexts } from './type-names.ts';
import { isReference, type ResourceValue, valueTypes } from './value.ts';

/** As many steps as the platform's `resolveReference` takes before it gives up. */
const maxReferences = 20;

/** Answers kept; the memory they take is bounded with their number. */
const maxRemembered = 200_000;

/** Entries may share one string, so a small table can describe endless text; honest ones stay far below. */
const maxCharacters = 64 * 1024 ** 2;

/** What can be asked of a table, whatever form it is stored in. */
export function createTable(source: EntrySource, report: Report<ResourceProblemCode>): ResourceTable {
  const remembered = new Map<number, readonly ResourceEntry[]>();
  let rememberedEntries = 0;
  const chosen = new Map<string, ResourceValue | undefined>();

  function entriesOf(id: number): readonly ResourceEntry[] {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const found = source.entries(id);
    if (found.some(({ bag }) => bag !== undefined)) return found;
    rememberedEntries += found.length + 1;
    if (rememberedEntries > maxRemembered) {
      remembered.clear();
      rememberedEntries = found.length + 1;
    }
    remembered.set(id, found);
    return found;
  }

  /** A manifest asks for the same label and icon over and over, and a table may have a hundred thousand configurations of one. */
  function select(id: number, wanted: Wanted): ResourceValue | undefined {
    const key = `${id} ${wanted.locale ?? ''} ${wanted.density ?? ''}`;
    if (chosen.has(key)) return chosen.get(key);
    if (chosen.size >= maxRemembered) chosen.clear();
    const value = selectValue(entriesOf(id), wanted);
    chosen.set(key, value);
    return value;
  }

  /** A dynamic reference without a package, as a manifest may hold it, means the table's own (`DynamicRefTable::lookupResourceId`). */
  function idOf({ type, data }: ResourceValue): number {
    const own = source.packages[0]?.id ?? 0;
    return type === valueTypes.dynamicReference && data >>> 24 === 0 ? ((own << 24) | data) >>> 0 : data;
  }

  function follow(value: ResourceValue, wanted: Wanted = {}): ResourceValue | undefined {
    let current: ResourceValue | undefined = value;
    for (let step = 0; step < maxReferences; step += 1) {
      if (current === undefined || !isReference(current)) return current;
      if (current.data === 0) return undefined;
      current = select(idOf(current), wanted);
    }
    report('resources-reference-loop', `references from @${hex(value.data)} do not end`, { loss: true });
    return undefined;
  }

  return {
    packages: source.packages,
    resolve: (id, wanted) => follow({ type: valueTypes.reference, data: id >>> 0 }, wanted),
    follow,
    all: (id) => entriesOf(id >>> 0),
    name: (id) => source.name(id >>> 0),
    *strings() {
      yield* texts(source, report);
    },
    *files() {
      yield* files(source);
    },
    locales() {
      const tags = new Set<string>();
      for (const { localeTag } of source.configs()) if (localeTag !== '') tags.add(localeTag);
      return [...tags].sort();
    },
  };
}

function selectValue(entries: readonly ResourceEntry[], wanted: Wanted): ResourceValue | undefined {
  const configs = entries.map((entry) => entry.config);
  return entries[selectConfig(configs, wanted)]?.value;
}

function* texts(source: EntrySource, report: Report<ResourceProblemCode>): Generator<ResourceString, void> {
  let characters = 0;
  for (const { id, name, entry } of source.walk(holdsTexts)) {
    const values = entry.value === undefined ? (entry.bag ?? []).map((item) => item.value) : [entry.value];
    for (const { type, text } of values) {
      if (type !== valueTypes.string || text === undefined) continue;
      characters += text.length;
      if (characters > maxCharacters)
        return report('resources-too-large', `more than ${maxCharacters} characters`, { loss: true });
      yield { id, name, config: entry.config, text };
    }
  }
}

function* files(source: EntrySource): Generator<ResourceFile, void> {
  for (const { id, name, entry } of source.walk(holdsFiles)) {
    const { value, config } = entry;
    if (value?.type === valueTypes.string && value.text !== undefined) yield { id, name, config, path: value.text };
  }
}
