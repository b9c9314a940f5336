/** What Chromium's CDP answers, as far as nodes are made from it (devtools-protocol, domains Accessibility, DOMSnapshot, Page). */

export interface AxValue {
  type: string;
  value?: unknown;
  sources?: readonly AxSource[];
}

export interface AxSource {
  type: 'attribute' | 'implicit' | 'style' | 'contents' | 'placeholder' | 'relatedElement';
  value?: { value?: unknown };
  attribute?: string;
  attributeValue?: { value?: unknown };
  nativeSource?: string;
  superseded?: boolean;
}

export interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  description?: AxValue;
  value?: AxValue;
  properties?: readonly { name: string; value: AxValue }[];
  childIds?: readonly string[];
  backendDOMNodeId?: number;
}

/** Only the nodes that have something are named. */
export interface RareIndexes {
  index: readonly number[];
}

export interface SnapshotDocument {
  frameId: number;
  scrollOffsetX?: number;
  scrollOffsetY?: number;
  contentWidth?: number;
  contentHeight?: number;
  nodes: {
    nodeName?: readonly number[];
    backendNodeId?: readonly number[];
    attributes?: readonly (readonly number[])[];
    isClickable?: RareIndexes;
    contentDocumentIndex?: RareIndexes & { value: readonly number[] };
  };
  layout: {
    nodeIndex: readonly number[];
    /** String indexes of the computed styles that were asked for. */
    styles: readonly (readonly number[])[];
    /** x, y, width, height in CSS pixels of the page. */
    bounds: readonly (readonly number[])[];
    scrollRects?: readonly (readonly number[])[];
    clientRects?: readonly (readonly number[])[];
  };
}

export interface Snapshot {
  documents: readonly SnapshotDocument[];
  strings: readonly string[];
}

export interface LayoutMetrics {
  cssVisualViewport: { pageX: number; pageY: number; clientWidth: number; clientHeight: number; scale: number };
}
