import type { Rect } from '../model.ts';
import { breakLines, textWidth } from './text-lines.ts';
import type { Box, View } from './view.ts';

/** A view with its place on the display. */
export interface Placed {
  view: View;
  /** Unclipped, display pixels. */
  bounds: Rect;
  /** What is left of it inside its scrolling ancestors. Empty: it cannot be seen. */
  visible: Rect;
  lines: readonly string[];
  /** Pixels. */
  textSize: number;
  /** How far its content could still be scrolled down and up. */
  scroll: { up: number; down: number };
  children: readonly Placed[];
}

/** Pixels that each scrolling view is scrolled by, by its id. */
export type Scrolls = ReadonlyMap<string, number>;

interface Size {
  width: number;
  height: number;
}

interface Measured extends Size {
  view: View;
  lines: readonly string[];
  textSize: number;
  content: Size;
  children: readonly Measured[];
}

const LINE_HEIGHT = 1.35;

/** Measures a view for at most `area` and places it at the area's top left corner. */
export function layout(view: View, area: Rect, density: number, scrolls: Scrolls = new Map()): Placed {
  return moveTo(measureView(view, area, density), area, density, scrolls);
}

/** The size that a view wants in `area`. */
export function sizeOf(view: View, area: Rect, density: number): Size {
  const { width, height } = measureView(view, area, density);
  return { width, height };
}

function measureView(view: View, area: Rect, density: number): Measured {
  return measure(view, { width: area.right - area.left, height: area.bottom - area.top }, density / 160);
}

function moveTo(measured: Measured, area: Rect, density: number, scrolls: Scrolls): Placed {
  return place(measured, area.left, area.top, area, density / 160, scrolls);
}

function measure(view: View, available: Size, scale: number): Measured {
  const box = view.box ?? {};
  const pad = padding(box, scale);
  const outer = { width: fixed(box.width, available.width, scale), height: fixed(box.height, available.height, scale) };
  const inner = {
    width: Math.max(0, (outer.width ?? available.width) - pad.left - pad.right),
    height: Math.max(0, (outer.height ?? available.height) - pad.top - pad.bottom),
  };
  const textSize = Math.round((view.paint?.size ?? 14) * scale);
  const shown = view.text ?? '';
  const lines = shown === '' ? [] : breakLines(shown, textSize, inner.width, view.paint?.lines);
  const children = measureChildren(view, inner, scale, box.height === undefined || box.height === 'wrap');
  const content = contentSize(box, children, lines, textSize, scale);
  const wrapped =
    box.width === undefined || box.width === 'fill' ? available.width : content.width + pad.left + pad.right;
  const height =
    outer.height ?? Math.max(content.height + pad.top + pad.bottom, Math.round((box.minHeight ?? 0) * scale));
  return {
    view,
    lines,
    textSize,
    content,
    children,
    width: outer.width ?? Math.min(wrapped, available.width),
    height: Math.min(height, available.height),
  };
}

/** A length that needs no content to be known. */
function fixed(length: Box['width'], available: number, scale: number): number | undefined {
  if (typeof length === 'number') return Math.round(length * scale);
  return length === 'fill' ? available : undefined;
}

function measureChildren(view: View, inner: Size, scale: number, heightIsContent: boolean): Measured[] {
  const children = view.children ?? [];
  const { axis = 'column', scroll = false } = view.box ?? {};
  if (axis === 'stack') return children.map((child) => measure(child, inner, scale));
  // A scrolling view gives its children all the height they want.
  const space = scroll ? { width: inner.width, height: Number.MAX_SAFE_INTEGER } : inner;
  return shareSpace(children, axis, space, Math.round((view.box?.gap ?? 0) * scale), scale, heightIsContent);
}

function shareSpace(
  children: readonly View[],
  axis: 'column' | 'row',
  space: Size,
  gap: number,
  scale: number,
  heightIsContent: boolean,
): Measured[] {
  const along = axis === 'row' ? 'width' : 'height';
  const measured = new Map<View, Measured>();
  let rest = space[along] - gap * Math.max(0, children.length - 1);
  const late = (child: View): boolean =>
    child.box?.scroll === true ||
    child.box?.shrink === true ||
    (weightOf(child) > 0 && !(axis === 'column' && heightIsContent));
  for (const child of children.filter((child) => !late(child))) {
    const size = measure(child, { ...space, [along]: Math.max(0, rest) }, scale);
    measured.set(child, size);
    rest -= size[along];
  }
  const total = children.filter(late).reduce((sum, child) => sum + (weightOf(child) || 1), 0);
  for (const child of children.filter(late)) {
    const weight = weightOf(child);
    const share = Math.max(0, Math.floor((rest * (weight || 1)) / total));
    const size = measure(child, { ...space, [along]: share }, scale);
    measured.set(child, weight > 0 ? { ...size, [along]: share } : size);
  }
  return children.flatMap((child) => measured.get(child) ?? []);
}

function weightOf(view: View): number {
  return view.box?.weight ?? 0;
}

function contentSize(
  box: Box,
  children: readonly Measured[],
  lines: readonly string[],
  textSize: number,
  scale: number,
): Size {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, textSize)));
  const text = { width: widest, height: Math.round(lines.length * textSize * LINE_HEIGHT) };
  // The words of a view with children are drawn by one of them.
  if (children.length === 0) return text;
  const widths = children.map((child) => child.width);
  const heights = children.map((child) => child.height);
  const gaps = Math.round((box.gap ?? 0) * scale) * (children.length - 1);
  if (box.axis === 'row') return { width: sum(widths) + gaps, height: Math.max(...heights) };
  if (box.axis === 'stack') return { width: Math.max(...widths), height: Math.max(...heights) };
  return { width: Math.max(...widths), height: sum(heights) + gaps };
}

function place(measured: Measured, left: number, top: number, clip: Rect, scale: number, scrolls: Scrolls): Placed {
  const { view } = measured;
  const box = view.box ?? {};
  const bounds = { left, top, right: left + measured.width, bottom: top + measured.height };
  const visible = intersect(bounds, clip);
  const pad = padding(box, scale);
  const inner = {
    left: left + pad.left,
    top: top + pad.top,
    width: measured.width - pad.left - pad.right,
    height: measured.height - pad.top - pad.bottom,
  };
  const most = box.scroll ? Math.max(0, measured.content.height - inner.height) : 0;
  const offset = Math.min(most, Math.max(0, scrolls.get(view.id) ?? 0));
  const gap = Math.round((box.gap ?? 0) * scale);
  const row = box.axis === 'row';
  const free = Math.max(0, row ? inner.width - measured.content.width : inner.height - measured.content.height);
  let along = Math.round(free * shareOf(box.justify)) - offset;
  const children = measured.children.map((child) => {
    const across = Math.round((row ? inner.height - child.height : inner.width - child.width) * shareOf(box.align));
    const down = Math.round((inner.height - child.height) * shareOf(box.align));
    const stacked = box.axis === 'stack';
    const x = inner.left + (row ? along : across);
    const y = inner.top + (stacked ? down : row ? across : along);
    if (!stacked) along += (row ? child.width : child.height) + gap;
    return place(child, x, y, box.scroll ? visible : clip, scale, scrolls);
  });
  return {
    view,
    bounds,
    visible,
    lines: measured.lines,
    textSize: measured.textSize,
    scroll: { up: offset, down: most - offset },
    children,
  };
}

function shareOf(align: Box['align']): number {
  return { start: 0, center: 0.5, end: 1 }[align ?? 'start'];
}

function padding(box: Box, scale: number): Rect {
  const [top, right, bottom, left] =
    typeof box.padding === 'object'
      ? box.padding
      : [box.padding ?? 0, box.padding ?? 0, box.padding ?? 0, box.padding ?? 0];
  const px = (dp: number): number => Math.round(dp * scale);
  return { left: px(left), top: px(top), right: px(right), bottom: px(bottom) };
}

function intersect(one: Rect, other: Rect): Rect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return {
    left,
    top,
    right: Math.max(left, Math.min(one.right, other.right)),
    bottom: Math.max(top, Math.min(one.bottom, other.bottom)),
  };
}

export function isEmpty(rect: Rect): boolean {
  return rect.right <= rect.left || rect.bottom <= rect.top;
}

export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
