import type { Seen } from '../context.ts';
import { type Action, actionsOn, type Choice } from './actions.ts';

/** A screen that was come to, with the way from the first one and what is still to be tried there. */
export interface Screen {
  structure: string;
  seen: Seen;
  /** Actions from the first screen. */
  path: readonly Action[];
  /** Touches of the path; scrolling is none. */
  depth: number;
  open: Choice[];
  /** Rows that others stand for. */
  alike: readonly Choice[];
  found: number;
  tried: number;
}

export function newScreen(seen: Seen, path: readonly Action[], app: string): Screen {
  const { choices, alike } = actionsOn(seen.capture, app);
  return {
    structure: seen.stored.structure,
    seen,
    path,
    depth: path.filter(({ kind }) => kind === 'tap').length,
    open: choices,
    alike,
    found: choices.length + alike.length,
    tried: 0,
  };
}

/** The shallowest screen with something to try; undefined: all is tried. */
export function nextScreen(screens: Iterable<Screen>, depth: number): Screen | undefined {
  let next: Screen | undefined;
  for (const screen of screens) {
    if (screen.open.length === 0 || screen.depth >= depth) continue;
    if (next === undefined || screen.depth < next.depth) next = screen;
  }
  return next;
}
