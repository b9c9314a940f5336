/** Pixels of the display; right and bottom are exclusive. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * One widget of a captured screen, as the UiAutomator2 server's XML tells it (attribute names of UIA2 10.x). A tree of these is a capture's
 * `tree`; it is stored as the XML that came from the device.
 */
export interface UiNode {
  className: string;
  package: string;
  text: string;
  description: string;
  resourceId: string;
  hint: string;
  checkable: boolean;
  checked: boolean;
  clickable: boolean;
  enabled: boolean;
  focusable: boolean;
  focused: boolean;
  longClickable: boolean;
  password: boolean;
  scrollable: boolean;
  selected: boolean;
  displayed: boolean;
  /** Native views: the order in which siblings are drawn. 0 for web content. */
  drawingOrder: number;
  bounds: Bounds;
  children: readonly UiNode[];
}

/** Depth first, parents before children. */
export function* walk(node: UiNode): Generator<UiNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

export function centreOf({ left, top, right, bottom }: Bounds): { x: number; y: number } {
  return { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
}

export function isEmpty({ left, top, right, bottom }: Bounds): boolean {
  return right <= left || bottom <= top;
}

/** What a person reads on the widget: its text, else its description. */
export function wordingOf(node: UiNode): string {
  return node.text === '' ? node.description : node.text;
}
