/** Pixels of the display; right and bottom are exclusive. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * One AccessibilityNodeInfo as the UiAutomator2 server reads it (AOSP `AccessibilityNodeInfo`, UIA2 10.6 `UiElementSnapshot`). What is
 * undefined is null on a phone and stands in no dump.
 */
export interface AndroidNode {
  /** Identity over time: the same widget has the same key in every tree that shows it. Element ids are made from it. */
  key: string;
  className: string;
  package: string;
  text: string;
  contentDescription?: string | undefined;
  /** With its package prefix for native views, the raw DOM id for web content. */
  resourceId?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  paneTitle?: string | undefined;
  tooltip?: string | undefined;
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
  editable: boolean;
  dismissable: boolean;
  visible: boolean;
  important: boolean;
  heading: boolean;
  contentInvalid: boolean;
  showingHint: boolean;
  multiline: boolean;
  collection: boolean;
  collectionItem: boolean;
  drawingOrder: number;
  inputType: number;
  /** −1 where there is none. */
  maxTextLength: number;
  /** Android `RangeInfo.current`, which UIA2 shows in place of the text. */
  rangeValue?: number | undefined;
  /** For tests and `includeExtrasInPageSource`: Chromium's role of a web node. */
  chromeRole?: string | undefined;
  /** In display pixels, clipped as the platform clips. */
  bounds: Rect;
  children: readonly AndroidNode[];
}

/** Everything a plain view is not. Spread it and name what differs. */
export const plainNode: Omit<AndroidNode, 'key' | 'className' | 'package' | 'bounds'> = {
  text: '',
  checkable: false,
  checked: false,
  clickable: false,
  enabled: true,
  focusable: false,
  focused: false,
  longClickable: false,
  password: false,
  scrollable: false,
  selected: false,
  editable: false,
  dismissable: false,
  visible: true,
  important: true,
  heading: false,
  contentInvalid: false,
  showingHint: false,
  multiline: false,
  collection: false,
  collectionItem: false,
  drawingOrder: 0,
  inputType: 0,
  maxTextLength: -1,
  children: [],
};

/** Android's AccessibilityWindowInfo types. */
export type WindowType = 'application' | 'inputMethod' | 'system';

export interface WindowInfo {
  id: number;
  type: WindowType;
  /** Higher is nearer to the eye. */
  layer: number;
  package: string;
  /** Activity class of an activity's window; `PopupWindow:…`, `Toast`, `InputMethod` and the like for others. */
  title: string;
  bounds: Rect;
  focused: boolean;
  /** The window whose tree UIA2 reads when it reads one. */
  active: boolean;
}

export interface DisplayWindow {
  info: WindowInfo;
  root: AndroidNode;
}

/** One finger: where it is, in display pixels, at times in milliseconds since the stroke began. First point is down, last is up. */
export interface Stroke {
  points: readonly { x: number; y: number; at: number }[];
}

/** How large the display is and how many pixels one dp has. `rotation` is Android's: 0, 1 (90° left), 2, 3. */
export interface DisplayMetrics {
  width: number;
  height: number;
  /** Dots per inch: 160 × pixels per dp. */
  density: number;
  rotation: 0 | 1 | 2 | 3;
}

/**
 * The phone's screen with all its windows: what UiAutomator2, `input`, `screencap` and `dumpsys window` see and touch. It answers within
 * a second whatever the app does: from the last tree and frame when the app's renderer is frozen.
 */
export interface Display {
  readonly metrics: DisplayMetrics;
  /** Front to back. */
  windows(): Promise<readonly DisplayWindow[]>;
  /** As `windows`, without trees: cheap, synchronous. */
  windowInfos(): readonly WindowInfo[];
  /** PNG of the whole display. */
  screenshot(): Promise<Uint8Array>;
  /** Strokes that happen at the same time (several fingers). Resolves when the last finger is up and its event was dispatched. */
  touch(strokes: readonly Stroke[]): Promise<void>;
  /** Android key codes (4 back, 3 home, 66 enter, 67 delete, 82 menu, 111 escape, 187 recents …). */
  key(code: number, options?: { long?: boolean; metaState?: number }): Promise<void>;
  /** Types into what has the focus, as an input method does. False when nothing editable has it. */
  typeText(text: string): Promise<boolean>;
  /** ACTION_SET_TEXT on a node. False when the node is gone or takes no text. */
  setText(nodeKey: string, text: string): Promise<boolean>;
  /** Scrolls the nearest scrollable by one page. False at the end or when there is none. */
  scroll(nodeKey: string, direction: 'up' | 'down' | 'left' | 'right'): Promise<boolean>;
  rotate(rotation: 0 | 1 | 2 | 3): Promise<void>;
  readonly keyboardShown: boolean;
  hideKeyboard(): Promise<boolean>;
  /** Toasts shown in the last 3.5 s, newest last. */
  toasts(): readonly { text: string; package: string; at: number }[];
}
