import type { ClassPattern } from './model.ts';

/** Which matchers want one member or type: `direct` by its owner, `inherited` only if its owner turns out to be a subclass. */
export interface Wanted<Matcher> {
  direct: Matcher[];
  inherited: Matcher[];
}

export interface MemberMatcher {
  owner: ClassPattern;
  name?: string;
  inherited?: boolean;
}

/** Whether `descriptor` is the class, or one under the prefix, that `pattern` names. */
export function matchesClass(pattern: ClassPattern, descriptor: string): boolean {
  return pattern.endsWith('*') ? descriptor.startsWith(pattern.slice(0, -1)) : pattern === descriptor;
}

/** Finds the patterns that a descriptor matches, by table for exact ones. */
export function classIndex<Item>(
  items: readonly Item[],
  patternOf: (item: Item) => ClassPattern,
): (descriptor: string) => Item[] {
  const exact = new Map<string, Item[]>();
  const prefixes: { prefix: string; item: Item }[] = [];
  for (const item of items) {
    const pattern = patternOf(item);
    if (pattern.endsWith('*')) {
      prefixes.push({ prefix: pattern.slice(0, -1), item });
      continue;
    }
    const known = exact.get(pattern);
    if (known === undefined) exact.set(pattern, [item]);
    else known.push(item);
  }
  return (descriptor) => {
    const found = [...(exact.get(descriptor) ?? [])];
    for (const { prefix, item } of prefixes) if (descriptor.startsWith(prefix)) found.push(item);
    return found;
  };
}

/** Matchers of one member table: those of some owner by its descriptor, those of any owner by name. */
export interface MemberIndex<Matcher> {
  readonly size: number;
  /** Patterns that `byOwner` knows. */
  readonly owners: readonly ClassPattern[];
  readonly byOwner: (descriptor: string) => Matcher[];
  readonly byName: ReadonlyMap<string, Matcher[]>;
}

export function indexMatchers<Matcher extends MemberMatcher>(matchers: readonly Matcher[]): MemberIndex<Matcher> {
  const byName = new Map<string, Matcher[]>();
  const owned: Matcher[] = [];
  for (const matcher of matchers) {
    const { owner, name, inherited } = matcher;
    if (name === undefined || (owner !== '*' && inherited !== true)) {
      owned.push(matcher);
      continue;
    }
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [matcher]);
    else known.push(matcher);
  }
  const owners = owned.map(({ owner }) => owner);
  return { size: matchers.length, owners, byOwner: classIndex(owned, ({ owner }) => owner), byName };
}
