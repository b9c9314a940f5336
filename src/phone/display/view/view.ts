import type { AndroidNode } from '../model.ts';

/** How a view is measured and where it puts its children: LinearLayout and FrameLayout in the parts that system surfaces use. Lengths in dp. */
export interface Box {
  /** Children below one another where nothing is said. */
  axis?: 'column' | 'row' | 'stack';
  /** `fill` where nothing is said. */
  width?: 'fill' | 'wrap' | number;
  /** `wrap` where nothing is said. */
  height?: 'fill' | 'wrap' | number;
  /** Share of what the siblings leave free along the parent's axis. */
  weight?: number;
  /** All sides, or top, right, bottom, left. */
  padding?: number | readonly [number, number, number, number];
  gap?: number;
  /** Of text and of children, across the axis (for `stack` both ways). */
  align?: 'start' | 'center' | 'end';
  /** Of children along the axis. */
  justify?: 'start' | 'center' | 'end';
  minHeight?: number;
  /** Takes what height is left and scrolls its children inside. */
  scroll?: boolean;
  /** Takes what height the siblings leave, at most its content's: what holds a scrolling view. */
  shrink?: boolean;
}

/** Colours are CSS's; lengths in dp, `size` in sp. */
export interface Paint {
  background?: string;
  color?: string;
  size?: number;
  bold?: boolean;
  radius?: number;
  border?: string;
  /** Most lines of text; 60 where nothing is said. */
  lines?: number;
  /** Drawn in place of the text: a letter or symbol that is no text of the node. */
  symbol?: string;
  shadow?: boolean;
  /** A check box or radio button left of the text, ticked where the view is checked. */
  mark?: 'box' | 'radio';
}

export type Flag =
  | 'checkable'
  | 'checked'
  | 'enabled'
  | 'focused'
  | 'focusable'
  | 'selected'
  | 'editable'
  | 'scrollable'
  | 'password'
  | 'longClickable'
  | 'collection'
  | 'collectionItem'
  | 'heading';

/** One Android view as data: what it is to accessibility, how large it is and how it looks. */
export interface View {
  /** Unique in its surface, and the same for the same widget in each drawing: part of the node's key. */
  id: string;
  className: string;
  /** With its package prefix. */
  resource?: string | undefined;
  text?: string | undefined;
  description?: string | undefined;
  flags?: Partial<Pick<AndroidNode, Flag>>;
  box?: Box;
  paint?: Paint;
  /** Makes the node clickable; called where it is enabled. A promise it returns is waited for. */
  onTap?: (() => unknown) | undefined;
  /** Drawn, but no node of its own: separators, pictures. */
  decor?: boolean;
  /** Only lays its children out: they are nodes of its parent. */
  through?: boolean;
  children?: readonly View[];
}
