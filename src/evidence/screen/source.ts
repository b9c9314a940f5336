import { Parser } from 'htmlparser2';

import type { Bounds, UiNode } from './node.ts';

/** What the UiAutomator2 server's page source tells. */
export interface ScreenSource {
  /** The `hierarchy` element: its children are the windows' roots. Toasts are taken out. */
  tree: UiNode | undefined;
  /** Texts of toasts, which the server adds below `hierarchy` while they are up. */
  toasts: readonly string[];
}

type Draft = Omit<UiNode, 'children'> & { children: Draft[] };

/** Deeper or more than any screen: a hostile page must exhaust neither stack nor memory. */
const depthLimit = 400;
const nodeLimit = 50_000;

const toastClass = 'android.widget.Toast';
const nothing: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** Reads the XML whatever is wrong with it: what cannot be read is left out. */
export function readSource(xml: string): ScreenSource {
  const toasts: string[] = [];
  const stack: Draft[] = [];
  let root: Draft | undefined;
  let count = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (skipped > 0 || count > nodeLimit || stack.length >= depthLimit) {
          skipped += 1;
          return;
        }
        const node = readNode(name, attributes);
        const parent = stack.at(-1);
        stack.push(node);
        if (parent === undefined) root ??= node;
        else if (node.className === toastClass) toasts.push(node.text);
        else parent.children.push(node);
      },
      onclosetag() {
        if (skipped > 0) skipped -= 1;
        else stack.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return { tree: root, toasts: toasts.filter((text) => text !== '') };
}

/** A tree that tells nothing: no widget, or a single one without words. UiAutomator2 gives it when it lost the accessibility service. */
export function isBare(tree: UiNode | undefined): boolean {
  if (tree === undefined) return true;
  const [first, ...others] = tree.children;
  if (first === undefined) return true;
  return others.length === 0 && first.children.length === 0 && first.text === '' && first.description === '';
}

function readNode(name: string, attributes: Readonly<Record<string, string>>): Draft {
  const text = (key: string): string => attributes[key] ?? '';
  const flag = (key: string): boolean => attributes[key] === 'true';
  return {
    className: text('class') || name,
    package: text('package'),
    text: text('text'),
    description: text('content-desc'),
    resourceId: text('resource-id'),
    hint: text('hint'),
    checkable: flag('checkable'),
    checked: flag('checked'),
    clickable: flag('clickable'),
    enabled: flag('enabled'),
    focusable: flag('focusable'),
    focused: flag('focused'),
    longClickable: flag('long-clickable'),
    password: flag('password'),
    scrollable: flag('scrollable'),
    selected: flag('selected'),
    // Only what the server left out of the page is invisible: the hierarchy itself has no such attribute.
    displayed: attributes['displayed'] !== 'false',
    drawingOrder: Number(attributes['drawing-order'] ?? 0) || 0,
    bounds: readBounds(attributes),
    children: [],
  };
}

/** `[left,top][right,bottom]`; the hierarchy has width and height instead. */
function readBounds(attributes: Readonly<Record<string, string>>): Bounds {
  const match = /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(attributes['bounds'] ?? '');
  if (match !== null) {
    const [, left, top, right, bottom] = match.map(Number);
    return { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
  }
  const width = Number(attributes['width']);
  const height = Number(attributes['height']);
  return width > 0 && height > 0 ? { left: 0, top: 0, right: width, bottom: height } : nothing;
}
