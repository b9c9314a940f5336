import type { ClassPattern } from './model.ts';

/** Which matchers want one member or type: `direct` by its owner, `inherited` only if its owner turns out to be a subclass. */
export interface Wanted<Matcher> {
  direct: Matcher[];
  inherited: Matcher[];
}

interface MemberMatcher {
  owner: ClassPattern;
  name?: string;
  inherited?: boolean;
}

/** Whether `descriptor` is the class, or one under the prefix, that `pattern` names. */
export function matchesClass(pattern: ClassPattern, descriptor: string): boolean {
  return pattern.endsWith('*') ? descriptor.startsWith(pattern.slice(0, -1)) : pattern === descriptor;
}

/** Finds the patterns that a descriptor matches, by table for exact ones. */
export function classIndex<Item>(items: readonly Item[], patternOf: (item: Item) => ClassPattern): (descriptor: string) => Item[] {
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

/** The member table of one dex file, as the matching sees it. */
export interface Members {
  count: number;
  /** Type index of the owner. */
  owner(index: number): number;
  ownerName(type: number): string;
  name(index: number): string;
  /** Proto or field type. */
  signature(index: number): string;
}

/**
 * For every member the matchers that want it. Owners are matched once per type, names only where an owner or an any-owner matcher asks.
 */
export function matchMembers<Matcher extends MemberMatcher>(
  matchers: readonly Matcher[],
  signatureOf: (matcher: Matcher) => string | undefined,
  members: Members,
): Map<number, Wanted<Matcher>> {
  const wanted = new Map<number, Wanted<Matcher>>();
  if (matchers.length === 0) return wanted;
  const byName = new Map<string, Matcher[]>();
  const owned: Matcher[] = [];
  for (const matcher of matchers) {
    if (matcher.name === undefined || (matcher.owner !== '*' && matcher.inherited !== true)) owned.push(matcher);
    else byName.set(matcher.name, [...(byName.get(matcher.name) ?? []), matcher]);
  }
  const byOwner = classIndex(owned, ({ owner }) => owner);
  const ownerCandidates = new Map<number, Matcher[]>();

  for (let index = 0; index < members.count; index++) {
    const owner = members.owner(index);
    let candidates = ownerCandidates.get(owner);
    if (candidates === undefined) {
      candidates = byOwner(members.ownerName(owner));
      ownerCandidates.set(owner, candidates);
    }
    if (candidates.length === 0 && byName.size === 0) continue;
    const name = members.name(index);
    const named = byName.get(name);
    if (candidates.length === 0 && named === undefined) continue;

    const found: Wanted<Matcher> = { direct: [], inherited: [] };
    const fits = (matcher: Matcher): boolean => {
      if (matcher.name !== undefined && matcher.name !== name) return false;
      const signature = signatureOf(matcher);
      return signature === undefined || signature === members.signature(index);
    };
    for (const matcher of candidates) if (fits(matcher)) found.direct.push(matcher);
    for (const matcher of named ?? []) {
      if (!fits(matcher)) continue;
      if (matchesClass(matcher.owner, members.ownerName(owner))) found.direct.push(matcher);
      else if (matcher.inherited === true) found.inherited.push(matcher);
    }
    if (found.direct.length + found.inherited.length > 0) wanted.set(index, found);
  }
  return wanted;
}
