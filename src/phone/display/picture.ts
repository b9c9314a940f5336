import { wholeOf } from './metrics.ts';
import type { DisplayMetrics } from './model.ts';
import type { SystemBrowser } from './options.ts';
import { solidPng } from './solid-png.ts';
import { toastView } from './surfaces/toast.ts';
import { toHtml } from './view/html.ts';
import { layout } from './view/layout.ts';
import { coversAll, type Entry } from './window-stack.ts';

const WHITE = 255;
const scrim = (size: DisplayMetrics): string =>
  `<div style="left:0;top:0;width:${size.width}px;height:${size.height}px;background:rgba(0,0,0,.45)"></div>`;

/**
 * PNG of the display: the app's own frame where nothing lies above it, else all windows drawn over one another with that frame at the
 * back, dimmed below dialogs. `entries` are all windows, front to back.
 */
export async function takePicture(
  entries: readonly Entry[],
  toasts: readonly string[],
  metrics: DisplayMetrics,
  browser: SystemBrowser,
): Promise<Uint8Array> {
  const back = entries.findIndex((entry) => coversAll(entry) && entry.kind !== 'shade');
  const shown = entries.slice(0, back + 1);
  const only = shown[0];
  if (shown.length === 1 && only?.kind === 'app' && toasts.length === 0 && fills(only, metrics)) {
    return (await only.window.frame()) ?? solidPng(metrics.width, metrics.height, WHITE);
  }
  const layers = await Promise.all(shown.toReversed().map((entry) => drawEntry(entry, metrics)));
  const newest = toasts.at(-1);
  if (newest !== undefined) layers.push(drawToast(newest, metrics));
  return browser.draw(layers.join(''), { width: metrics.width, height: metrics.height }, 'png');
}

async function drawEntry(entry: Entry, metrics: DisplayMetrics): Promise<string> {
  const scale = metrics.density / 160;
  if (entry.kind !== 'app') {
    const dims = entry.kind === 'surface' && !coversAll(entry);
    return (dims ? scrim(metrics) : '') + toHtml(entry.placed, scale);
  }
  const frame = await entry.window.frame();
  const ground = `<div style="left:0;top:0;width:${metrics.width}px;height:${metrics.height}px;background:#fff"></div>`;
  if (frame === undefined) return ground;
  const { left, top } = entry.window.content;
  const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength).toString('base64');
  return `${ground}<img style="left:${left}px;top:${top}px" src="data:image/png;base64,${bytes}">`;
}

function drawToast(text: string, metrics: DisplayMetrics): string {
  return toHtml(layout(toastView(text), wholeOf(metrics), metrics.density), metrics.density / 160);
}

/** While the content is about to grow after the keyboard, its frame is smaller than the display. */
function fills(entry: Entry & { kind: 'app' }, metrics: DisplayMetrics): boolean {
  const { left, top, right, bottom } = entry.window.content;
  return left === 0 && top === 0 && right === metrics.width && bottom === metrics.height;
}
