import { javaPattern } from './java-pattern.ts';
import type { UiNode } from '../tree/ui-node.ts';

/** Text criteria of androidx `UiSelector` by the name of their method. */
export type TextCriterion =
  | 'text'
  | 'textMatches'
  | 'textStartsWith'
  | 'textContains'
  | 'className'
  | 'classNameMatches'
  | 'description'
  | 'descriptionMatches'
  | 'descriptionStartsWith'
  | 'descriptionContains'
  | 'resourceId'
  | 'resourceIdMatches'
  | 'packageName'
  | 'packageNameMatches';

export type FlagCriterion =
  | 'enabled'
  | 'focused'
  | 'focusable'
  | 'scrollable'
  | 'selected'
  | 'checked'
  | 'clickable'
  | 'checkable'
  | 'longClickable';

/** An androidx `UiSelector`. Immutable: every method of Java's builder makes a new one. */
export interface UiSelector {
  readonly criteria: readonly Criterion[];
  readonly index?: number;
  readonly instance?: number;
  /** What to look for below a match, or below its parent. */
  readonly next?: { readonly from: 'child' | 'parent'; readonly selector: UiSelector };
}

export type Criterion =
  | { readonly kind: 'text'; readonly name: TextCriterion; readonly value: string; readonly pattern?: RegExp }
  | { readonly kind: 'flag'; readonly name: FlagCriterion; readonly value: boolean };

export const anything: UiSelector = { criteria: [] };

/** Adds a criterion; a later one of the same name takes the place of the earlier. */
export function withText(selector: UiSelector, name: TextCriterion, value: string): UiSelector {
  const pattern = name.endsWith('Matches') ? javaPattern(value, /^(?:text|description)/.test(name)) : undefined;
  const criterion: Criterion = { kind: 'text', name, value, ...(pattern === undefined ? {} : { pattern }) };
  return { ...selector, criteria: [...without(selector, name), criterion] };
}

export function withFlag(selector: UiSelector, name: FlagCriterion, value: boolean): UiSelector {
  return { ...selector, criteria: [...without(selector, name), { kind: 'flag', name, value }] };
}

/** `childSelector` and `fromParent`: hangs on the innermost selector. */
export function withNext(selector: UiSelector, from: 'child' | 'parent', below: UiSelector): UiSelector {
  if (selector.next === undefined) return { ...selector, next: { from, selector: below } };
  return { ...selector, next: { ...selector.next, selector: withNext(selector.next.selector, from, below) } };
}

export function hasPattern(selector: UiSelector, name: TextCriterion): boolean {
  return selector.criteria.some((criterion) => criterion.name === name);
}

function without(selector: UiSelector, name: string): readonly Criterion[] {
  return selector.criteria.filter((criterion) => criterion.name !== name);
}

/** The node that a criterion looks at. A range's value is no text here: the framework matches the node's own. */
const texts: Readonly<Record<TextCriterion, (place: UiNode) => string | undefined>> = {
  text: ({ node }) => node.text,
  textMatches: ({ node }) => node.text,
  textStartsWith: ({ node }) => node.text,
  textContains: ({ node }) => node.text,
  className: ({ node }) => node.className,
  classNameMatches: ({ node }) => node.className,
  description: ({ node }) => node.contentDescription,
  descriptionMatches: ({ node }) => node.contentDescription,
  descriptionStartsWith: ({ node }) => node.contentDescription,
  descriptionContains: ({ node }) => node.contentDescription,
  resourceId: ({ node }) => node.resourceId,
  resourceIdMatches: ({ node }) => node.resourceId,
  packageName: ({ node }) => node.package,
  packageNameMatches: ({ node }) => node.package,
};

/** All criteria but the instance, which counts. */
export function matches(selector: UiSelector, place: UiNode, index: number): boolean {
  if (selector.index !== undefined && selector.index !== index) return false;
  return selector.criteria.every((criterion) =>
    criterion.kind === 'flag' ? place.node[criterion.name] === criterion.value : matchesText(criterion, place),
  );
}

function matchesText(criterion: Extract<Criterion, { kind: 'text' }>, place: UiNode): boolean {
  const given = texts[criterion.name](place);
  if (given === undefined) return false;
  if (criterion.pattern !== undefined) return criterion.pattern.test(given);
  if (criterion.name.endsWith('StartsWith')) return given.toLowerCase().startsWith(criterion.value.toLowerCase());
  if (criterion.name.endsWith('Contains')) return given.toLowerCase().includes(criterion.value.toLowerCase());
  return given === criterion.value;
}
