import { isEditable, routeOf, structureOf } from '../detect/structure.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import { type UiNode, wordingOf } from '../evidence/screen/node.ts';
import { sha256 } from '../shared/hashing.ts';
import type { Signature } from './look.ts';

const hashLength = 16;

/** Siblings of one build from which on they are rows of a list, whose words tell nothing. */
const fewestRows = 3;
/** Names of buttons are short. */
const longestName = 10;

type Seen = Pick<Capture, 'package' | 'activity' | 'url' | 'tree' | 'windows'>;

/** `filled`: what the fields of the screen ask for stands in them; it is another screen then. */
export function signatureOf(capture: Seen, filled: boolean): Signature {
  const plain = `${structureOf(capture)}${filled ? '+' : ''}`;
  if (capture.tree === undefined) return { fine: plain, plain, coarse: plain };
  const place = `${capture.package ?? ''}/${capture.activity ?? ''}\n${routeOf(capture.url) ?? ''}`;
  const fine: string[] = [];
  const shapes = new Set<string>();
  const visit = (node: UiNode, isRow: boolean): void => {
    if (node.displayed) {
      fine.push(exactly(node));
      shapes.add(shapeOf(node, isRow));
    }
    const rows = repeated(node.children);
    for (const child of node.children) visit(child, isRow || rows.has(buildOf(child)));
  };
  visit(capture.tree, false);
  return {
    fine: hash(`${plain}\n${fine.join('\n')}`),
    plain,
    coarse: hash(`${filled}\n${withoutNames(place)}\n${[...shapes].sort().join('\n')}`),
  };
}

function hash(text: string): string {
  return sha256(text).slice(0, hashLength);
}

/** Pages of one kind differ in the last part of their route. */
function withoutNames(place: string): string {
  return place.replace(/[^/#]*$/, '');
}

function exactly(node: UiNode): string {
  const words = isEditable(node) ? node.hint : `${node.text}|${node.description}`;
  return `${node.className}|${node.resourceId}|${words}|${node.checked}|${node.selected}|${node.enabled}`;
}

function shapeOf(node: UiNode, isRow: boolean): string {
  const words = wordingOf(node);
  const named = node.clickable && !isRow && !node.checkable && words.length <= longestName;
  return `${buildOf(node)}|${named ? words.replaceAll(/[\p{N}\s]+/gu, '') : ''}`;
}

function buildOf({ className, resourceId, clickable, scrollable, checkable }: UiNode): string {
  return `${className}|${resourceId.replaceAll(/\d+/g, '')}|${clickable}|${scrollable}|${checkable}`;
}

/** Builds that many of these siblings share and that can be touched, themselves or something in them. */
function repeated(siblings: readonly UiNode[]): Set<string> {
  const counts = new Map<string, number>();
  for (const one of siblings) {
    if (!one.clickable && !one.children.some(({ clickable }) => clickable)) continue;
    counts.set(buildOf(one), (counts.get(buildOf(one)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewestRows).map(([build]) => build));
}
