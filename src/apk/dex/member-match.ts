import type { Table } from './layout.ts';
import type { Marks } from './marks.ts';
import { matchesClass, type MemberIndex, type MemberMatcher, type Wanted } from './match.ts';
import { memberId, memberName, typeName, type DexTables } from './tables.ts';

/** Whether proto or type of member `index` is what `matcher` asks for. */
export type SignatureTest<Matcher> = (tables: DexTables, matcher: Matcher, index: number) => boolean;

/** Owners are `u2` indexes. */
const ownerIndexes = 0x10000;

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
  const nothing: Matcher[] = [];
  const ownedBy = new Map<number, Matcher[]>();
  const owners = new Uint8Array(ownerIndexes).fill(1);
  owners.set(marks.types.subarray(0, ownerIndexes));
  forEachMarked(tables.view, members, owners, marks.names, consider);
  return wanted;

  function consider(index: number, owner: number, name: number): void {
    const candidates = candidatesOf(owner);
    const text = marks.nameTexts.get(name);
    const named = (text === undefined ? undefined : matchers.byName.get(text)) ?? nothing;
    if (candidates.length === 0 && named.length === 0) return;
    const ownerName = typeName(tables, owner);
    const found: Wanted<Matcher> = { direct: [], inherited: [] };
    for (const matcher of candidates)
      if (isNamed(matcher, index) && hasSignature(tables, matcher, index)) found.direct.push(matcher);
    for (const matcher of named) {
      if (!hasSignature(tables, matcher, index)) continue;
      if (matchesClass(matcher.owner, ownerName)) found.direct.push(matcher);
      else if (matcher.inherited === true) found.inherited.push(matcher);
    }
    if (found.direct.length + found.inherited.length > 0) wanted.set(index, found);
  }

  function isNamed({ name }: Matcher, index: number): boolean {
    return name === undefined || name === memberName(tables, members, index);
  }

  function candidatesOf(owner: number): Matcher[] {
    const known = ownedBy.get(owner);
    if (known !== undefined) return known;
    const candidates = owners[owner] === 0 ? nothing : matchers.byOwner(typeName(tables, owner));
    if (candidates.length === 0) owners[owner] = 0;
    ownedBy.set(owner, candidates);
    return candidates;
  }
}

/** Calls `consider` for the members whose owner or name is marked: a few of very many, so nothing else happens in the loop. */
function forEachMarked(
  view: DataView,
  { count, offset }: Table,
  owners: Uint8Array,
  names: Uint8Array,
  consider: (index: number, owner: number, name: number) => void,
): void {
  for (let index = 0; index < count; index++) {
    const at = offset + index * memberId.size;
    const owner = view.getUint16(at + memberId.owner, true);
    const name = view.getUint32(at + memberId.name, true);
    if (owners[owner] === 1 || (name < names.length && names[name] === 1)) consider(index, owner, name);
  }
}
