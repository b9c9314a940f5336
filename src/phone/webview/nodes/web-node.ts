import type { DomFacts, DomIndex } from './dom.ts';
import type { AxNode, AxSource } from './protocol.ts';

/** Where Blink took the accessible name from, as far as Android treats it differently. */
export type NameFrom = 'attribute' | 'title' | 'contents' | 'label' | 'placeholder' | 'value' | 'css';

/** A node of Blink's accessibility tree that is not ignored, with what the DOM tells about it. */
export interface WebNode {
  /** The same over time for the same DOM node. */
  id: string;
  backendNodeId: number | undefined;
  /** CDP's role name (`heading`, `StaticText`, `RootWebArea`). */
  role: string;
  name: string;
  nameFrom: NameFrom | undefined;
  /** aria-label="" or alt="": the author wants it nameless. */
  nameless: boolean;
  description: string;
  value: string;
  dom: DomFacts | undefined;
  property(name: string): unknown;
  parent: WebNode | undefined;
  children: WebNode[];
}

/** Deeper than any page that means well; Blink itself stops at 512 elements. */
const DEEPEST = 600;

export interface FrameTree {
  frameId: string;
  nodes: readonly AxNode[];
}

/** Joins the frames' trees to one, ignored nodes left out. undefined when the page has no tree yet. */
export function buildTree(frames: readonly FrameTree[], dom: DomIndex): WebNode | undefined {
  const trees = new Map(frames.map((frame) => [frame.frameId, frame.nodes]));
  const root = frames[0];
  return root === undefined ? undefined : buildFrame(root.nodes, trees, dom, undefined, 0);
}

function buildFrame(
  nodes: readonly AxNode[],
  trees: ReadonlyMap<string, readonly AxNode[]>,
  dom: DomIndex,
  parent: WebNode | undefined,
  depth: number,
): WebNode | undefined {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const top = nodes[0];
  if (top === undefined) return undefined;

  const add = (node: AxNode, parent: WebNode | undefined, depth: number): WebNode => {
    const made = webNode(node, parent, dom);
    if (depth < DEEPEST) collect(node, made, depth + 1);
    const frame = node.backendDOMNodeId === undefined ? undefined : dom.frameOf(node.backendDOMNodeId);
    const inner = frame === undefined ? undefined : trees.get(frame);
    if (inner !== undefined && inner !== nodes && depth < DEEPEST) {
      const child = buildFrame(inner, trees, dom, made, depth + 1);
      if (child !== undefined) made.children.push(child);
    }
    return made;
  };
  const collect = (node: AxNode, into: WebNode, depth: number): void => {
    if (depth > DEEPEST) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child === undefined) continue;
      if (child.ignored) collect(child, into, depth + 1);
      else if (child.role?.value !== 'InlineTextBox') into.children.push(add(child, into, depth));
    }
  };
  return add(top, parent, depth);
}

function webNode(node: AxNode, parent: WebNode | undefined, dom: DomIndex): WebNode {
  const source = usedSource(node.name?.sources);
  const id = node.backendDOMNodeId;
  return {
    id: id === undefined ? `a${node.nodeId}` : `d${id}`,
    backendNodeId: id,
    role: string(node.role?.value),
    name: string(node.name?.value),
    nameFrom: source && nameFrom(source),
    nameless: node.name?.sources?.some(isEmptyName) ?? false,
    description: string(node.description?.value),
    value: string(node.value?.value),
    dom: id === undefined ? undefined : dom.get(id),
    property: (name) => node.properties?.find((property) => property.name === name)?.value.value,
    parent,
    children: [],
  };
}

function usedSource(sources: readonly AxSource[] | undefined): AxSource | undefined {
  return sources?.find((source) => source.superseded !== true && string(source.value?.value) !== '');
}

function isEmptyName(source: AxSource): boolean {
  return (source.attribute === 'alt' || source.attribute === 'aria-label') && source.attributeValue?.value === '';
}

function nameFrom(source: AxSource): NameFrom {
  if (source.type === 'contents') return 'contents';
  if (source.type === 'placeholder' || source.attribute === 'placeholder') return 'placeholder';
  if (source.type === 'style') return 'css';
  if (source.attribute === 'title' || source.nativeSource === 'title') return 'title';
  if (source.attribute === 'value') return 'value';
  if (source.type === 'attribute') return 'attribute';
  return 'label';
}

function string(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
