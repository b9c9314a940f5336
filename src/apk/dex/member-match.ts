import type { Table } from './layout.ts';
import type { Marks } from './marks.ts';
import { matchesClass, type MemberIndex, type MemberMatcher, type Wanted } from './match.ts';
import { memberId, memberName, typeName, type DexTables } from './tables.ts';

/** Whether proto or type of member `index` is what `matcher` asks for. */
export type SignatureTest<Matcher> = (tables: DexTables, matcher: Matcher, index: number) => boolean;

/** Owners are `u2` indexes. */
const ownerIndexes = 0x10000;

/** The state of one matching. */
interface Matching<Matcher> {
  readonly tables: DexTables;
  readonly members: Table;
  readonly matchers: MemberIndex<Matcher>;
  readonly marks: Marks;
  readonly hasSignature: SignatureTest<Matcher>;
  /** 0 per owner that no matcher wants. */
  readonly owners: Uint8Array;
  /** Matchers by owner, as far as it was met. */
  readonly ownedBy: Map<number, Matcher[]>;
  readonly wanted: Map<number, Wanted<Matcher>>;
}

/** For every member of `members` the matchers that want it. Owners are matched once per type, and only those that are marked. */
export function matchMembers<Matcher extends MemberMatcher>(
  tables: DexTables,
  members: Table,
  matchers: MemberIndex<Matcher>,
  marks: Marks,
  hasSignature: SignatureTest<Matcher>,
): Map<number, Wanted<Matcher>> {
  const wanted = new Map<number, Wanted<Matcher>>();
  if (matchers.size === 0) return wanted;
  const owners = new Uint8Array(ownerIndexes).fill(1);
  owners.set(marks.types.subarray(0, ownerIndexes));
  matchMarked({ tables, members, matchers, marks, hasSignature, owners, ownedBy: new Map(), wanted });
  return wanted;
}

/** Looks at the members whose owner or name is marked: a few of very many, so nothing else happens in the loop. */
function matchMarked<Matcher extends MemberMatcher>(matching: Matching<Matcher>): void {
  const { owners, marks, members } = matching;
  const { view } = matching.tables;
  const { names } = marks;
  for (let index = 0; index < members.count; index++) {
    const at = members.offset + index * memberId.size;
    const owner = view.getUint16(at + memberId.owner, true);
    const name = view.getUint32(at + memberId.name, true);
    if (owners[owner] === 1 || (name < names.length && names[name] === 1)) matchMember(matching, index, owner, name);
  }
}

function matchMember<Matcher extends MemberMatcher>(
  matching: Matching<Matcher>,
  index: number,
  owner: number,
  name: number,
): void {
  const { tables, members, matchers, marks, hasSignature } = matching;
  const candidates = candidatesOf(matching, owner);
  const text = marks.nameTexts.get(name);
  const named = (text === undefined ? undefined : matchers.byName.get(text)) ?? [];
  if (candidates.length === 0 && named.length === 0) return;
  const ownerName = typeName(tables, owner);
  const found: Wanted<Matcher> = { direct: [], inherited: [] };
  for (const matcher of candidates) {
    const isNamed = matcher.name === undefined || matcher.name === memberName(tables, members, index);
    if (isNamed && hasSignature(tables, matcher, index)) found.direct.push(matcher);
  }
  for (const matcher of named) {
    if (!hasSignature(tables, matcher, index)) continue;
    if (matchesClass(matcher.owner, ownerName)) found.direct.push(matcher);
    else if (matcher.inherited === true) found.inherited.push(matcher);
  }
  if (found.direct.length + found.inherited.length > 0) matching.wanted.set(index, found);
}

function candidatesOf<Matcher>({ tables, matchers, owners, ownedBy }: Matching<Matcher>, owner: number): Matcher[] {
  const known = ownedBy.get(owner);
  if (known !== undefined) return known;
  const candidates = owners[owner] === 0 ? [] : matchers.byOwner(typeName(tables, owner));
  if (candidates.length === 0) owners[owner] = 0;
  ownedBy.set(owner, candidates);
  return candidates;
}
