import { createHierarchy } from './hierarchy.ts';
import { defaultDexLimits } from './limits.ts';
import type { DexDefinition, DexFileFacts, DexLimits, DexRequest, DexScan, DexString, DexUse } from './model.ts';
import { createPackageCounter } from './packages.ts';
import { classDescriptor, classFlags, interfaces, superclass, type DexTables } from './tables.ts';
import { compileMatchers, type Matchers } from './wants.ts';

/** An answer that holds only if `owner` is a subclass of the matcher's class, which is known when all files are read. */
interface Candidate<Answer> {
  answer: Answer;
  owner: string;
  wanted: string;
}

/** Gathers the answers of several dex files of one app. */
export interface Collector {
  readonly request: DexRequest;
  readonly limits: DexLimits;
  readonly matchers: Matchers;
  file(facts: DexFileFacts): void;
  /** Wants every class of every file. */
  class(tables: DexTables, index: number): void;
  /** `inheritedFrom` makes it an answer only if `owner` is below that class pattern. False once the limit is reached. */
  use(use: DexUse, owner: string, inheritedFrom?: string): boolean;
  definition(definition: DexDefinition, inheritedFrom?: string): boolean;
  /** Adds to what other files said of the same string. False once the limit is reached. */
  string(found: DexString): boolean;
  lost(): void;
  finish(): DexScan;
}

export function createCollector(request: DexRequest): Collector {
  const limits = { ...defaultDexLimits, ...request.limits };
  const files: DexFileFacts[] = [];
  const uses: DexUse[] = [];
  const possibleUses: Candidate<DexUse>[] = [];
  const definitions: DexDefinition[] = [];
  const possibleDefinitions: Candidate<DexDefinition>[] = [];
  const strings = new Map<string, DexString>();
  const packages = createPackageCounter();
  const inherited = [...(request.methods ?? []), ...(request.definitions ?? [])].some(
    (matcher) => matcher.inherited === true,
  );
  const hierarchy = inherited || (request.subtypes ?? []).length > 0 ? createHierarchy() : undefined;
  let complete = true;

  function put<Answer>(
    answer: Answer,
    owner: string,
    from: string | undefined,
    sure: Answer[],
    possible: Candidate<Answer>[],
  ): boolean {
    if (sure.length + possible.length >= limits.uses) {
      complete = false;
      return false;
    }
    if (from === undefined) sure.push(answer);
    else possible.push({ answer, owner, wanted: from });
    return true;
  }

  function confirm<Answer>(possible: readonly Candidate<Answer>[]): Answer[] {
    const below = new Map<string, Map<string, string>>();
    return possible.flatMap(({ answer, owner, wanted }) => {
      const classes = below.get(wanted) ?? hierarchy?.below(wanted) ?? new Map<string, string>();
      below.set(wanted, classes);
      return classes.has(owner) ? [answer] : [];
    });
  }

  function addString(found: DexString): boolean {
    const known = strings.get(found.value);
    if (known !== undefined) {
      mergeString(known, found, limits.classesPerString);
      return true;
    }
    if (strings.size >= limits.strings) {
      complete = false;
      return false;
    }
    strings.set(found.value, found);
    return true;
  }

  return {
    request,
    limits,
    matchers: compileMatchers(request),
    file: (facts) => void files.push(facts),
    class(tables, index) {
      const descriptor = classDescriptor(tables, index);
      packages.add(descriptor);
      hierarchy?.add(descriptor, classFlags(tables, index), superclass(tables, index), interfaces(tables, index));
    },
    use: (use, owner, from) => put(use, owner, from, uses, possibleUses),
    definition: (definition, from) => put(definition, definition.class, from, definitions, possibleDefinitions),
    string: addString,
    lost() {
      complete = false;
    },
    finish: () => ({
      files,
      uses: sortBy([...uses, ...confirm(possibleUses)], useOrder),
      definitions: sortBy([...definitions, ...confirm(possibleDefinitions)], definitionOrder),
      subtypes: sortBy(hierarchy?.subtypes(request.subtypes ?? []) ?? [], ({ key, class: name, supertype }) => [
        key,
        name,
        supertype,
      ]),
      strings: sortBy([...strings.values()], ({ value }) => [value]),
      packages: sortBy(packages.counts(), ({ name }) => [name]),
      complete,
    }),
  };
}

function mergeString(known: DexString, found: DexString, maxClasses: number): void {
  known.category |= found.category;
  known.inCode += found.inCode;
  known.inFields += found.inFields;
  known.inAnnotations += found.inAnnotations;
  known.classCount += found.classCount;
  known.truncated ||= found.truncated;
  known.classes = [...new Set([...known.classes, ...found.classes])].sort().slice(0, maxClasses);
}

const useOrder = ({ key, target, callerClass, callerMethod, kind }: DexUse): string[] => [
  key,
  target,
  callerClass,
  callerMethod,
  kind,
];
const definitionOrder = ({ key, class: name, method }: DexDefinition): string[] => [key, name, method];

/** By UTF-16 code units, not by locale: the same on every machine. */
function sortBy<Item>(items: Item[], partsOf: (item: Item) => string[]): Item[] {
  return items
    .map((item) => ({ item, parts: partsOf(item) }))
    .sort((left, right) => compareParts(left.parts, right.parts))
    .map(({ item }) => item);
}

function compareParts(left: readonly string[], right: readonly string[]): number {
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
