import { isEditable } from '../../detect/structure.ts';
import { isEmpty, type UiNode, wordingOf } from '../../evidence/screen/node.ts';
import { isInList } from '../words/match.ts';
import type { WordList } from '../words/list.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { type Place, placesOf } from './places.ts';
import { related } from './relations.ts';
import { relations, type SelectorInput } from './schema.ts';

/** Lists by name. Throws `scenario-invalid` for a name that there is none of. */
export type WordLookup = (name: string) => WordList;

/**
 * The widgets a selector means, the best first: those that take a touch before the others, then in reading order; with `index`, reading
 * order alone. Of a widget and one inside it that both match, only one counts.
 */
export function resolve(root: UiNode, input: SelectorInput, words: WordLookup): UiNode[] {
  return matching(placesOf(root), input, words).map(({ node }) => node);
}

function matching(all: readonly Place[], input: SelectorInput, words: WordLookup): Place[] {
  const criteria = criteriaOf(input, words);
  let found = all.filter(
    (place) => place.node.displayed && !isEmpty(place.node.bounds) && criteria.every((holds) => holds(place)),
  );
  let ordered = false;
  for (const relation of relations) {
    const to = input[relation];
    if (to === undefined) continue;
    const anchors = matching(all, to, words);
    found = related(relation, found, anchors);
    ordered ||= relation !== 'inside' && relation !== 'contains';
  }
  found = withoutNested(found);
  if (!ordered) found.sort(inReadingOrder);
  if (input.index !== undefined) {
    const chosen = found.at(input.index);
    return chosen === undefined ? [] : [chosen];
  }
  if (ordered) return found;
  return [...found.filter(takesTouch), ...found.filter((place) => !takesTouch(place))];
}

function criteriaOf(input: SelectorInput, words: WordLookup): ((place: Place) => boolean)[] {
  const criteria: ((place: Place) => boolean)[] = [];
  if (input.text !== undefined) criteria.push(readsAs(compilePattern(input.text)));
  if (input.words !== undefined) {
    const list = words(input.words);
    criteria.push(({ node }) => isInList(list, node.text) || isInList(list, node.description));
  }
  if (input.description !== undefined) {
    const matches = compilePattern(input.description);
    criteria.push(({ node }) => matches(node.description));
  }
  if (input.id !== undefined) criteria.push(named(input.id, ({ node }) => node.resourceId, '/'));
  if (input.class !== undefined) criteria.push(named(input.class, ({ node }) => node.className, '.'));
  const { clickable, editable } = input;
  if (clickable !== undefined) criteria.push((place) => takesTouch(place) === clickable);
  if (editable !== undefined) criteria.push(({ node }) => isEditable(node) === editable);
  for (const state of ['enabled', 'checked', 'selected', 'focused', 'password'] as const) {
    const wanted = input[state];
    if (wanted !== undefined) criteria.push(({ node }) => node[state] === wanted);
  }
  return criteria;
}

/** A field is also known by what it asks for. */
function readsAs(matches: Pattern): (place: Place) => boolean {
  return ({ node }) =>
    matches(node.text) ||
    (node.description !== '' && matches(node.description)) ||
    (node.hint !== '' && matches(node.hint));
}

/** A dotted or slashed name, whole or its last part; expressions see all of it. */
function named(source: string, nameOf: (place: Place) => string, separator: string): (place: Place) => boolean {
  if (source.startsWith('/') && source.endsWith('/')) {
    const matches = compilePattern(source);
    return (place) => matches(nameOf(place));
  }
  return (place) => {
    const name = nameOf(place);
    return name === source || (name.endsWith(source) && name.at(-source.length - 1) === separator);
  };
}

/** Itself or something that holds it takes the touch. */
function takesTouch(place: Place): boolean {
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) if (at.node.clickable) return true;
  return false;
}

/** Keeps the one of several matches along a line of descent that is touched: the innermost clickable, else the innermost. */
function withoutNested(found: readonly Place[]): Place[] {
  const set = new Set(found);
  const dropped = new Set<Place>();
  for (const place of found) {
    for (let above = place.parent; above !== undefined; above = above.parent) {
      if (!set.has(above) || dropped.has(above)) continue;
      const keepsAbove = above.node.clickable && !place.node.clickable && wordingOf(above.node) !== '';
      dropped.add(keepsAbove ? place : above);
      break;
    }
  }
  return found.filter((place) => !dropped.has(place));
}

function inReadingOrder({ node: one, order }: Place, { node: other, order: otherOrder }: Place): number {
  return one.bounds.top - other.bounds.top || one.bounds.left - other.bounds.left || order - otherOrder;
}
