import fontoxpath, { type Attr, type Element, type IDomFacade, type Node } from 'fontoxpath';

import { WebDriverError } from '../errors.ts';
import type { DumpElement } from '../tree/dump.ts';

// A CommonJS bundle whose names Node cannot see.
const { evaluateXPathToNodes } = fontoxpath;

/** Milliseconds that one XPath may take. */
const longest = 2000;

/** What fontoxpath sees of an element, of an attribute and of the document: DOM shapes without a DOM. */
interface View {
  readonly nodeType: 1 | 2 | 9;
  readonly nodeName: string;
  readonly localName: string;
  readonly name: string;
  readonly prefix: null;
  readonly namespaceURI: null;
  readonly value: string;
  readonly dump: DumpElement | undefined;
  readonly parent: View | undefined;
  readonly position: number;
  children: View[];
  attributes: View[] | undefined;
}

/**
 * Elements that an XPath selects, in document order. `context`: where the path starts; the document when it is left out. Throws
 * `invalid selector` for a path that cannot be read, `unknown error` for one that fails or takes too long while it is evaluated.
 */
export function evaluate(xpath: string, root: DumpElement, context?: DumpElement): readonly DumpElement[] {
  if (xpath.trim() === '') throw new WebDriverError('invalid selector', 'The XPath is empty');
  const views = new Map<DumpElement, View>();
  const document = view(9, '#document', undefined, 0, undefined);
  document.children = [viewOf(root, document, 0, views)];
  const start = context === undefined ? document : views.get(context);
  if (start === undefined) throw new WebDriverError('unknown error', 'Cannot match the root element of the XPath');
  const found = run(xpath, start);
  return found.flatMap((node) => (isView(node) && node.nodeType === 1 && node.dump !== undefined ? [node.dump] : []));
}

function run(xpath: string, start: View): readonly unknown[] {
  try {
    return evaluateXPathToNodes(xpath, start, facade(performance.now() + longest), null, {
      namespaceResolver: (prefix) => (prefix === '' ? null : undefined) as unknown as string | null,
    });
  } catch (error) {
    if (error instanceof WebDriverError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    // XPST: the static errors of XPath, found before anything is evaluated.
    const unreadable = /\bXPST\d{4}\b/.test(message);
    throw new WebDriverError(unreadable ? 'invalid selector' : 'unknown error', message, { cause: error });
  }
}

function view(
  nodeType: View['nodeType'],
  name: string,
  parent: View | undefined,
  position: number,
  dump: DumpElement | undefined,
  value = '',
): View {
  return {
    nodeType,
    nodeName: name,
    localName: name,
    name,
    prefix: null,
    namespaceURI: null,
    value,
    dump,
    parent,
    position,
    children: [],
    attributes: undefined,
  };
}

function viewOf(element: DumpElement, parent: View, position: number, views: Map<DumpElement, View>): View {
  const made = view(1, element.name, parent, position, element);
  views.set(element, made);
  made.children = element.children.map((child, index) => viewOf(child, made, index, views));
  return made;
}

function attributesOf(element: View, bucket: string | null | undefined): readonly View[] {
  if (element.attributes !== undefined) return element.attributes;
  const only = /^name-(.+)$/.exec(bucket ?? '')?.[1];
  if (only !== undefined) {
    const value = element.dump?.attribute(only);
    return value === undefined ? [] : [view(2, only, element, 0, undefined, value)];
  }
  element.attributes = (element.dump?.attributes() ?? []).map(([name, value], index) =>
    view(2, name, element, index, undefined, value),
  );
  return element.attributes;
}

function isView(node: unknown): node is View {
  return typeof node === 'object' && node !== null && 'dump' in node && 'position' in node;
}

/** Lets fontoxpath walk over views, and stops it at the deadline. */
function facade(deadline: number): IDomFacade {
  let calls = 0;
  const own = (node: unknown): View => {
    calls += 1;
    if (calls % 256 === 0 && performance.now() > deadline) {
      throw new WebDriverError('unknown error', 'The XPath takes too long to evaluate');
    }
    if (!isView(node)) throw new TypeError('The XPath engine asks for a node that is not of the source');
    return node;
  };
  // The engine's types are DOM's; it only ever reads the few properties that a view has.
  const asNode = (found: View | undefined): Node | null => (found ?? null) as unknown as Node | null;
  const sibling = (node: unknown, step: 1 | -1): Node | null => {
    const { nodeType, parent, position } = own(node);
    return asNode(nodeType === 1 ? parent?.children[position + step] : undefined);
  };
  return {
    // The bucket `name-…` tells which attribute is all that the engine wants to see.
    getAllAttributes: (node: Element, bucket) => attributesOf(own(node), bucket) as unknown as Attr[],
    getAttribute: (node: Element, name: string) => own(node).dump?.attribute(name) ?? null,
    getChildNodes: (node) => own(node).children as unknown as Node[],
    getData: (node) => own(node).value,
    getFirstChild: (node) => asNode(own(node).children[0]),
    getLastChild: (node) => asNode(own(node).children.at(-1)),
    getNextSibling: (node) => sibling(node, 1),
    getPreviousSibling: (node) => sibling(node, -1),
    getParentNode: (node) => asNode(own(node).parent),
  };
}
