import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import { type Bounds, type UiNode, walk } from '../../../evidence/screen/node.ts';
import { readSource } from '../../../evidence/screen/source.ts';
import { scalar } from './scalar.ts';

/** Longer wordings are no names of widgets. */
const longestText = 120;

type XmlOf = (path: string) => string | undefined;

/** A selector in YAML that means the widget at `bounds` of a look; undefined: nothing there tells it from others. */
export function selectorAt(bounds: Bounds, capture: StoredCapture, xmlOf: XmlOf): string | undefined {
  return byText(bounds, capture) ?? byTree(bounds, capture, xmlOf);
}

function byText(bounds: Bounds, { texts }: StoredCapture): string | undefined {
  const there = texts.find((one) => same(one.bounds, bounds)) ?? texts.find((one) => inside(one.bounds, bounds));
  if (there === undefined || !isName(there.text)) return undefined;
  const equals = texts.filter(({ text }) => text.trim() === there.text.trim());
  return equals.length === 1 ? scalar(there.text) : `{ text: ${scalar(there.text)}, index: ${equals.indexOf(there)} }`;
}

function byTree(bounds: Bounds, { tree }: StoredCapture, xmlOf: XmlOf): string | undefined {
  const xml = tree === null ? undefined : xmlOf(tree.path);
  const root = xml === undefined ? undefined : readSource(xml).tree;
  if (root === undefined) return undefined;
  const nodes = [...walk(root)].filter(({ displayed }) => displayed);
  const there = nodes.filter((node) => same(node.bounds, bounds));
  for (const key of ['resourceId', 'description'] as const) {
    const node = there.find((one) => isName(one[key]));
    if (node !== undefined) return keyed(key === 'resourceId' ? 'id' : key, node[key], nodes, node, (one) => one[key]);
  }
  const last = there.at(-1);
  return last === undefined ? undefined : keyed('class', last.className, nodes, last, (one) => one.className);
}

const mostIndex = 50;

function keyed(
  name: string,
  value: string,
  nodes: readonly UiNode[],
  node: UiNode,
  read: (one: UiNode) => string,
): string | undefined {
  const equals = nodes.filter((one) => read(one) === value);
  const index = equals.indexOf(node);
  if (index > mostIndex) return undefined;
  return equals.length === 1 ? `{ ${name}: ${scalar(value)} }` : `{ ${name}: ${scalar(value)}, index: ${index} }`;
}

/** Something that a scenario can ask for: in one line, not too long, not masked, and no expression by accident. */
export function isName(text: string): boolean {
  return text.trim() !== '' && text.length <= longestText && !/[\n\r‹›]/.test(text) && !/^\/.*\/$/.test(text.trim());
}

function same(one: Bounds, other: Bounds): boolean {
  return one.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
}

function inside(one: Bounds, other: Bounds): boolean {
  return one.left >= other.left && one.top >= other.top && one.right <= other.right && one.bottom <= other.bottom;
}
