import type { Rect } from '../model.ts';
import { isEmpty, type Placed } from './layout.ts';

const LINE_HEIGHT = 1.35;

/** Draws placed views as absolutely placed boxes: the bounds of the tree are the pixels of the picture. `scale` is pixels per dp. */
export function toHtml(placed: Placed, scale: number): string {
  return element(placed, { left: 0, top: 0 }, scale);
}

function element(placed: Placed, origin: { left: number; top: number }, scale: number): string {
  if (isEmpty(placed.visible)) return '';
  const { view, bounds } = placed;
  const paint = view.paint ?? {};
  const styles = [
    place(bounds, origin),
    paint.background === undefined ? '' : `background:${paint.background}`,
    paint.radius === undefined ? '' : `border-radius:${paint.radius * scale}px`,
    paint.border === undefined ? '' : `border:${Math.max(1, Math.round(scale))}px solid ${paint.border}`,
    paint.shadow === true ? `box-shadow:0 ${2 * scale}px ${8 * scale}px rgba(0,0,0,.3)` : '',
    view.flags?.enabled === false ? 'opacity:.4' : '',
    view.box?.scroll === true ? 'overflow:hidden' : '',
  ];
  const children = placed.children.map((child) => element(child, bounds, scale)).join('');
  return `<div style="${styles.filter((style) => style !== '').join(';')}">${mark(placed, scale)}${lines(placed, scale)}${children}</div>`;
}

function place(bounds: Rect, origin: { left: number; top: number }): string {
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  return `left:${bounds.left - origin.left}px;top:${bounds.top - origin.top}px;width:${width}px;height:${height}px`;
}

function lines(placed: Placed, scale: number): string {
  const { view, textSize, bounds } = placed;
  const paint = view.paint ?? {};
  const shown = paint.symbol === undefined ? placed.lines : [paint.symbol];
  if (shown.length === 0) return '';
  const line = Math.round(textSize * LINE_HEIGHT);
  const { padding = 0, align = 'start' } = view.box ?? {};
  const [top, right, bottom, left] = typeof padding === 'object' ? padding : [padding, padding, padding, padding];
  const inner = bounds.bottom - bounds.top - Math.round((top + bottom) * scale);
  const first = Math.round(top * scale + (inner - line * shown.length) / 2);
  const side = paint.symbol === undefined ? align : 'center';
  const look = [
    `left:${Math.round(left * scale)}px`,
    `right:${Math.round(right * scale)}px`,
    `font-size:${textSize}px`,
    `line-height:${line}px`,
    `color:${paint.color ?? '#202124'}`,
    paint.bold === true ? 'font-weight:600' : '',
    side === 'start' ? '' : `text-align:${side === 'end' ? 'right' : 'center'}`,
  ]
    .filter((style) => style !== '')
    .join(';');
  return shown
    .map((text, index) => `<div style="top:${first + index * line}px;${look}">${escapeHtml(text)}</div>`)
    .join('');
}

function mark(placed: Placed, scale: number): string {
  const { paint = {}, flags } = placed.view;
  if (paint.mark === undefined) return '';
  const size = Math.round(20 * scale);
  const styles = [
    `left:${18 * scale}px`,
    `top:${Math.round((placed.bounds.bottom - placed.bounds.top - size) / 2)}px`,
    `width:${size}px`,
    `height:${size}px`,
    `border:${Math.round(2 * scale)}px solid ${flags?.checked === true ? '#1a73e8' : '#5f6368'}`,
    `border-radius:${paint.mark === 'radio' ? size : 2 * scale}px`,
    flags?.checked === true ? `background:#1a73e8;box-shadow:inset 0 0 0 ${3 * scale}px #fff` : '',
  ];
  return `<div style="${styles.filter((style) => style !== '').join(';')}"></div>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
