import type { Snapshot, SnapshotDocument } from './protocol.ts';

/** A rectangle in CSS pixels, relative to the upper left corner of the layout viewport of the page. */
export interface CssRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the DOM and the layout tell about one node. */
export interface DomFacts {
  /** In lower case; `#text`, `#document`, `::before`. */
  tag: string;
  attribute(name: string): string | undefined;
  /** Unclipped; undefined where nothing is laid out. */
  rect: CssRect | undefined;
  /** It has a listener for clicks, or is editable or a link; Chromium also says it of labels and of the text inside editables. */
  clickable: boolean;
  scrollable: boolean;
}

/** Computed styles to ask for, in this order. */
export const snapshotStyles = ['overflow-x', 'overflow-y'] as const;

/** The facts of a snapshot by backend node id. */
export interface DomIndex {
  get(backendNodeId: number): DomFacts | undefined;
  /** Frame that an iframe element shows. */
  frameOf(backendNodeId: number): string | undefined;
  /** Ids of the frames, the page's own first. */
  readonly frames: readonly string[];
  /** Size of the page's content in CSS pixels. */
  readonly contentSize: { width: number; height: number };
  /** CSS pixels that the page has scrolled. */
  readonly scroll: { x: number; y: number };
}

interface Place {
  document: number;
  node: number;
}

interface Origin {
  x: number;
  y: number;
}

export function indexSnapshot(snapshot: Snapshot): DomIndex {
  const { documents, strings } = snapshot;
  const places = new Map<number, Place>();
  const layouts = documents.map(layoutIndexes);
  const clickable = documents.map((document) => new Set(document.nodes.isClickable?.index));
  const contents = documents.map(contentDocuments);
  for (const [document, { nodes }] of documents.entries()) {
    for (const [node, id] of (nodes.backendNodeId ?? []).entries()) places.set(id, { document, node });
  }
  const origins = frameOrigins(documents, layouts, contents);
  const text = (index: number | undefined): string => (index === undefined ? '' : (strings[index] ?? ''));

  const facts = ({ document, node }: Place): DomFacts => {
    const source = documents[document]!;
    const layout = layouts[document]?.get(node);
    const attributes = source.nodes.attributes?.[node] ?? [];
    return {
      tag: text(source.nodes.nodeName?.[node]).toLowerCase(),
      attribute: (name) => {
        for (let at = 0; at < attributes.length; at += 2) {
          if (text(attributes[at]) === name) return text(attributes[at + 1]);
        }
        return undefined;
      },
      rect: layout === undefined ? undefined : placed(source.layout.bounds[layout], origins[document]),
      clickable: clickable[document]?.has(node) ?? false,
      scrollable: layout !== undefined && overflows(source, layout, text),
    };
  };

  return {
    get: (id) => {
      const place = places.get(id);
      return place && facts(place);
    },
    frameOf: (id) => {
      const place = places.get(id);
      const inner = place && contents[place.document]?.get(place.node);
      return inner === undefined ? undefined : text(documents[inner]?.frameId);
    },
    frames: documents.map((document) => text(document.frameId)),
    contentSize: { width: documents[0]?.contentWidth ?? 0, height: documents[0]?.contentHeight ?? 0 },
    scroll: { x: documents[0]?.scrollOffsetX ?? 0, y: documents[0]?.scrollOffsetY ?? 0 },
  };
}

/** Layout entry of each node; of a node with several boxes the first, which spans the others. */
function layoutIndexes(document: SnapshotDocument): Map<number, number> {
  const indexes = new Map<number, number>();
  for (const [layout, node] of document.layout.nodeIndex.entries()) {
    if (!indexes.has(node)) indexes.set(node, layout);
  }
  return indexes;
}

function contentDocuments(document: SnapshotDocument): Map<number, number> {
  const rare = document.nodes.contentDocumentIndex;
  return new Map((rare?.index ?? []).map((node, at) => [node, rare?.value[at] ?? -1]));
}

/** Where each document's own (0, 0) lies: a frame's content begins inside its border, less what it has scrolled. */
function frameOrigins(
  documents: readonly SnapshotDocument[],
  layouts: readonly Map<number, number>[],
  contents: readonly Map<number, number>[],
): Origin[] {
  const origins: Origin[] = documents.map(() => ({ x: 0, y: 0 }));
  // Outer documents stand before inner ones.
  for (const [at, document] of documents.entries()) {
    const own = origins[at]!;
    own.x -= document.scrollOffsetX ?? 0;
    own.y -= document.scrollOffsetY ?? 0;
    for (const [node, inner] of contents[at] ?? []) {
      const layout = layouts[at]?.get(node);
      const target = origins[inner];
      if (layout === undefined || target === undefined || inner <= at) continue;
      const bounds = document.layout.bounds[layout];
      const client = document.layout.clientRects?.[layout];
      target.x = own.x + (bounds?.[0] ?? 0) + (client?.[0] ?? 0);
      target.y = own.y + (bounds?.[1] ?? 0) + (client?.[1] ?? 0);
    }
  }
  return origins;
}

function placed(bounds: readonly number[] | undefined, origin: Origin | undefined): CssRect | undefined {
  if (bounds === undefined) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = bounds;
  return { x: x + (origin?.x ?? 0), y: y + (origin?.y ?? 0), width, height };
}

function overflows(document: SnapshotDocument, layout: number, text: (index: number | undefined) => string): boolean {
  const [, , clientWidth = 0, clientHeight = 0] = document.layout.clientRects?.[layout] ?? [];
  const [, , scrollWidth = 0, scrollHeight = 0] = document.layout.scrollRects?.[layout] ?? [];
  const [horizontal, vertical] = (document.layout.styles[layout] ?? []).map(text);
  return (scrolls(horizontal) && scrollWidth > clientWidth) || (scrolls(vertical) && scrollHeight > clientHeight);
}

function scrolls(overflow: string | undefined): boolean {
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
}
