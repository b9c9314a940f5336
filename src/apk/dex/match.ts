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

/** The member table of one dex file, as the matching sees it. */
export interface Members {
  count: number;
  /** Type index of the owner. */
  owner(index: number): number;
  ownerName(type: number): string;
  findNames(names: readonly string[]): Map<number, string>;
  nameIndex(index: number): number;
  name(index: number): string;
  /** Proto or field type. */
  signature(index: number): string;
}

/**
 * For every member the matchers that want it. Owners are matched once per type; matchers of any owner look for their names in the string
 * table first, so that no other name is decoded.
 */
export function matchMembers<Matcher extends MemberMatcher>(
  matchers: readonly Matcher[],
  signatureOf: (matcher: Matcher) => string | undefined,
  members: Members,
): Map<number, Wanted<Matcher>> {
  const wanted = new Map<number, Wanted<Matcher>>();
  if (matchers.length === 0) return wanted;
  const isNamed = ({ owner, name, inherited }: Matcher): boolean =>
    name !== undefined && (owner === '*' || inherited === true);
  const byName = indexByName(matchers.filter(isNamed), members);
  const byOwner = classIndex(
    matchers.filter((matcher) => !isNamed(matcher)),
    ({ owner }) => owner,
  );
  const ownerCandidates: Matcher[][] = [];

  for (let index = 0; index < members.count; index++) {
    const owner = members.owner(index);
    const candidates = (ownerCandidates[owner] ??= byOwner(members.ownerName(owner)));
    const named = byName.size === 0 ? undefined : byName.get(members.nameIndex(index));
    if (candidates.length === 0 && named === undefined) continue;
    const found = matchMember(index, candidates, named ?? []);
    if (found.direct.length + found.inherited.length > 0) wanted.set(index, found);
  }
  return wanted;

  function matchMember(index: number, candidates: readonly Matcher[], named: readonly Matcher[]): Wanted<Matcher> {
    const ownerName = members.ownerName(members.owner(index));
    const hasSignature = (matcher: Matcher): boolean => {
      const signature = signatureOf(matcher);
      return signature === undefined || signature === members.signature(index);
    };
    const direct = candidates.filter(
      (matcher) => (matcher.name === undefined || matcher.name === members.name(index)) && hasSignature(matcher),
    );
    const inherited: Matcher[] = [];
    for (const matcher of named) {
      if (!hasSignature(matcher)) continue;
      if (matchesClass(matcher.owner, ownerName)) direct.push(matcher);
      else if (matcher.inherited === true) inherited.push(matcher);
    }
    return { direct, inherited };
  }
}

/** Named matchers by the string index of their name in this file. */
function indexByName<Matcher extends MemberMatcher>(
  matchers: readonly Matcher[],
  members: Members,
): Map<number, Matcher[]> {
  const names = members.findNames(matchers.map(({ name }) => name ?? ''));
  const found = new Map<number, Matcher[]>();
  for (const [index, text] of names)
    found.set(
      index,
      matchers.filter(({ name }) => name === text),
    );
  return found;
}
