import type { AndroidNode } from '../../display/model.ts';
import type { UiNode } from './ui-node.ts';

/** What the value of an attribute may depend on besides its node. */
export interface AttributeContext {
  apiLevel: number;
  bounds(node: UiNode): string;
}

type Value = string | number | boolean | undefined;

export interface Attribute {
  /** Its name in the source, then the others that `GET attribute` knows it by. */
  names: readonly string[];
  value(place: UiNode, context: AttributeContext): Value;
  /** `GET attribute` answers it too; the others are in the source only. */
  asked?: true;
  /** First API level that has it. */
  since?: number;
  /** Only in the source when this setting asks for it. */
  setting?: 'includeExtrasInPageSource' | 'includeA11yActionsInPageSource';
}

/** All attributes of the source in the order that UIA2 10.6 writes them (`UiElementSnapshot.SUPPORTED_ATTRIBUTES`). */
const attributes: readonly Attribute[] = [
  { names: ['index'], value: (place) => place.index },
  { names: ['package'], value: ({ node }) => node.package, asked: true },
  { names: ['class', 'className'], value: ({ node }) => node.className, asked: true },
  { names: ['text', 'name'], value: ({ node }) => shownText(node), asked: true },
  {
    names: ['content-desc', 'contentDescription'],
    value: ({ node }) => node.contentDescription,
    asked: true,
  },
  { names: ['resource-id', 'resourceId'], value: ({ node }) => node.resourceId || undefined, asked: true },
  { names: ['checkable'], value: ({ node }) => node.checkable, asked: true },
  { names: ['checked'], value: ({ node }) => node.checked, asked: true },
  { names: ['clickable'], value: ({ node }) => node.clickable, asked: true },
  { names: ['enabled'], value: ({ node }) => node.enabled, asked: true },
  { names: ['focusable'], value: ({ node }) => node.focusable, asked: true },
  { names: ['focused'], value: ({ node }) => node.focused, asked: true },
  { names: ['long-clickable', 'longClickable'], value: ({ node }) => node.longClickable, asked: true },
  { names: ['password'], value: ({ node }) => node.password, asked: true },
  { names: ['scrollable'], value: ({ node }) => node.scrollable, asked: true },
  // No node of the virtual phone has a selection of text.
  { names: ['selection-start'], value: () => undefined, asked: true },
  { names: ['selection-end'], value: () => undefined, asked: true },
  { names: ['selected'], value: ({ node }) => node.selected, asked: true },
  { names: ['bounds'], value: (place, context) => context.bounds(place), asked: true },
  { names: ['displayed'], value: ({ node }) => node.visible, asked: true },
  { names: ['hint'], value: ({ node }) => node.hint, asked: true },
  { names: ['extras'], value: ({ node }) => extras(node), asked: true, setting: 'includeExtrasInPageSource' },
  { names: ['a11y-important'], value: ({ node }) => node.important },
  { names: ['screen-reader-focusable'], value: () => false, since: 28 },
  { names: ['input-type'], value: ({ node }) => (node.inputType === 0 ? undefined : node.inputType) },
  { names: ['drawing-order'], value: ({ node }) => node.drawingOrder },
  { names: ['showing-hint'], value: ({ node }) => node.showingHint },
  { names: ['text-entry-key'], value: () => false, since: 29 },
  { names: ['multiline'], value: ({ node }) => (node.maxTextLength === -1 ? undefined : node.multiline) },
  { names: ['dismissable'], value: ({ node }) => node.dismissable },
  { names: ['a11y-focused'], value: () => false },
  { names: ['heading'], value: ({ node }) => node.heading, since: 28 },
  { names: ['live-region'], value: () => 0 },
  { names: ['context-clickable'], value: () => false },
  { names: ['max-text-length'], value: ({ node }) => (node.maxTextLength === -1 ? undefined : node.maxTextLength) },
  { names: ['content-invalid'], value: ({ node }) => node.contentInvalid },
  { names: ['error'], value: ({ node }) => node.error },
  { names: ['pane-title'], value: ({ node }) => node.paneTitle, since: 28 },
  { names: ['tooltip-text'], value: ({ node }) => node.tooltip, since: 28 },
  { names: ['actions'], value: ({ node }) => actions(node), setting: 'includeA11yActionsInPageSource' },
  { names: ['window-id'], value: (place) => place.window.id },
  { names: ['is-collection', 'isCollection'], value: ({ node }) => node.collection || undefined, asked: true },
  {
    names: ['is-collection-item', 'isCollectionItem'],
    value: ({ node }) => node.collectionItem || undefined,
    asked: true,
  },
];

/** The text, or the range's value as Java prints a float. */
export function shownText(node: AndroidNode): string {
  if (node.rangeValue === undefined) return node.text;
  const value = Math.fround(node.rangeValue);
  return Number.isInteger(value) ? value.toFixed(1) : String(Number(value.toPrecision(7)));
}

/** Chromium's bundle of a web node; a native view has an empty one. */
function extras(node: AndroidNode): string {
  return node.chromeRole === undefined ? '' : `AccessibilityNodeInfo.chromeRole=${node.chromeRole}`;
}

/** Accessibility actions that follow from a node's flags, by Android's names. */
function actions(node: AndroidNode): string | undefined {
  const named: readonly [boolean, string][] = [
    [node.focusable, node.focused ? 'ACTION_CLEAR_FOCUS' : 'ACTION_FOCUS'],
    [true, 'ACTION_ACCESSIBILITY_FOCUS'],
    [node.clickable, 'ACTION_CLICK'],
    [node.longClickable, 'ACTION_LONG_CLICK'],
    [node.editable, 'ACTION_SET_TEXT'],
    [node.scrollable, 'ACTION_SCROLL_FORWARD'],
    [node.scrollable, 'ACTION_SCROLL_BACKWARD'],
    [node.dismissable, 'ACTION_DISMISS'],
    [node.rangeValue !== undefined, 'ACTION_SET_PROGRESS'],
  ];
  const given = named.filter(([has]) => has).map(([, name]) => name);
  return given.length === 0 ? undefined : given.join(',');
}

const toastNames: ReadonlySet<string> = new Set(['index', 'package', 'class', 'text', 'displayed']);

/** The attributes of one source, by name and in order: those that the phone's Android and the settings give. */
export function sourceAttributes(
  apiLevel: number,
  wanted: (setting: NonNullable<Attribute['setting']>) => boolean,
): ReadonlyMap<string, Attribute['value']> {
  const given = attributes.filter(
    ({ since = 0, setting }) => apiLevel >= since && (setting === undefined || wanted(setting)),
  );
  return new Map(given.map(({ names, value }) => [names[0] ?? '', value]));
}

/** A toast has no more than these. */
export function onlyToast(given: ReadonlyMap<string, Attribute['value']>): ReadonlyMap<string, Attribute['value']> {
  return new Map([...given].filter(([name]) => toastNames.has(name)));
}

const asked: ReadonlyMap<string, Attribute> = new Map(
  attributes.flatMap((attribute) =>
    attribute.asked === undefined ? [] : attribute.names.map((name) => [name.toLowerCase(), attribute] as const),
  ),
);

export const askedNames: readonly string[] = attributes.flatMap(({ names, asked }) =>
  asked === undefined ? [] : names.length > 1 ? [`{${names.join(',')}}`] : [...names],
);

/** The value that `GET attribute` answers, null for one that the node does not have; undefined when there is no such attribute. */
export function askAttribute(place: UiNode, name: string, context: AttributeContext): string | null | undefined {
  const attribute = asked.get(name.toLowerCase());
  if (attribute === undefined) return undefined;
  const value = attribute.value(place, context);
  if (value !== undefined) return String(value);
  // Left out of the source when false, to keep it small.
  return attribute.names[0]?.startsWith('is-collection') === true ? 'false' : null;
}
