import type { DisplayMetrics, WindowType } from './model.ts';
import type { View } from './view/view.ts';

/** What is typed into while it has the focus. */
export interface TextField {
  /** Id of its view. */
  view: string;
  text: string;
  focused: boolean;
}

/** A window that is not the app's own: what it shows and what touches and keys do to it. State lives in the closure that made it. */
export interface SurfaceDefinition {
  package: string;
  title: string;
  /** `application` where nothing is said. */
  type?: WindowType;
  /** Package whose app it belongs to: shown with the app only, cancelled with it. Without one it lies above everything. */
  owner?: string | undefined;
  /** Package with whose app it is cancelled, where that is not its owner. */
  about?: string;
  /** `full` covers the display and what is below it. */
  placement: 'center' | 'bottom' | 'full';
  /** Greatest width in dp of one that is not full; 328 where nothing is said. */
  width?: number;
  /** Pixels. Without one it is as high as its content. */
  height?(metrics: DisplayMetrics): number;
  /** Built anew for each tree, touch and picture. */
  view(): View;
  field?: TextField;
  /** Without one, Back does nothing. */
  onBack?(): void;
  /** A touch beside it. Without one it does nothing; it never reaches what lies below. */
  onOutside?(): void;
}

/** A surface that is open. */
export interface Surface {
  id: number;
  definition: SurfaceDefinition;
  /** Pixels that its scrolling views are scrolled by. */
  scrolls: Map<string, number>;
  /** Answers whoever waits as if the user had gone away, and closes it. */
  cancel(): void;
}

/** What the surfaces have to know about the phone. */
export interface SurfaceContext {
  apiLevel: number;
  /** Milliseconds since 1970 on the phone's clock. */
  now(): number;
  timeZone: string;
}
