import type { UiNode } from './node.ts';

/** A window of the display, front to back, as `mobile: listWindows` or `dumpsys window` tell it. */
export interface ScreenWindow {
  type: 'application' | 'inputMethod' | 'system' | 'other';
  title: string;
  package: string;
  layer: number;
  focused: boolean;
}

/** How a screen could be looked at. `nothing`: neither a tree nor pixels came. */
export type HowSeen = 'tree' | 'tree+dom' | 'pixels-only' | 'nothing';

/** Whether the phone has a network, as its settings say. */
export type NetState = 'online' | 'offline' | 'unknown';

/**
 * One consistent look at the phone. The device layer takes it; detectors are pure functions over it. Bytes are kept apart from facts so
 * that a capture can be stored under their hashes.
 */
export interface Capture {
  /** ISO 8601, the host's clock. */
  at: string;
  /** ISO 8601 with offset, the phone's clock; undefined when it did not answer. */
  deviceAt: string | undefined;
  /** Milliseconds since the session began; does not jump with either clock. */
  elapsed: number;
  /** In front; undefined when nothing could be learned. */
  package: string | undefined;
  activity: string | undefined;
  /** URL of the web page in front, when the WebView's DevTools socket told it. */
  url: string | undefined;
  /** The whole display in pixels. */
  display: { width: number; height: number; density: number };
  windows: readonly ScreenWindow[];
  tree: UiNode | undefined;
  /** The XML the tree was read from. */
  xml: string | undefined;
  /** PNG; undefined when it could not be taken. `secure`: the window forbids screenshots. */
  screenshot: Uint8Array | undefined;
  secure: boolean;
  howSeen: HowSeen;
  /** Texts of toasts that were up. */
  toasts: readonly string[];
  keyboard: boolean;
  network: NetState;
  /** Process of the app under test; undefined: it does not run. */
  pid: number | undefined;
  /** Why something above is missing: codes of `standards/problems`. */
  faults: readonly { code: string; detail: string }[];
}
