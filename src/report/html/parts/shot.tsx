import { drivenWords } from '../../../i18n/report/driven.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import { visible } from '../../../shared/text.ts';
import type { Touch } from '../../view/driven/film.ts';
import { type PageView, pictureAnchor } from '../view.ts';

interface ShotProps {
  view: PageView;
  capture: StoredCapture;
  /** What a step touches next. */
  touches?: readonly Touch[];
  /** What a finding points at. */
  boxes?: readonly Bounds[];
}

const mostBoxes = 8;

/** The screen of one look with boxes on it, in the display's own pixels. The picture itself stands once in the page's store. */
export function Shot({ view, capture, touches = [], boxes = [] }: ShotProps) {
  const { width, height } = displayOf(capture);
  const picture = capture.screenshot === null ? undefined : view.pictures.get(capture.screenshot.sha256);
  const label = view.say(drivenWords.film.shot, { run: visible(capture.run, 80), step: capture.step + 1 });
  // Lines and letters keep their size on the page whatever the display's.
  const unit = width / 180;
  return (
    <svg class="shot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect class="glass" width={width} height={height} />
      {picture !== undefined && capture.screenshot !== null && (
        <use href={`#${pictureAnchor(capture.screenshot.sha256)}`} width={width} height={height} />
      )}
      {picture === undefined && (
        <text class="empty" x={width / 2} y={height / 2} text-anchor="middle" font-size={unit * 13}>
          {view.say(capture.screenshot === null ? drivenWords.film.noShot : drivenWords.film.shotElsewhere)}
        </text>
      )}
      {boxes.slice(0, mostBoxes).map((bounds) => (
        <Box class="pointed" bounds={bounds} unit={unit} />
      ))}
      {touches.slice(0, mostBoxes).map(({ bounds, step }) => (
        <>
          <Box class="touched" bounds={bounds} unit={unit} />
          <StepTag bounds={bounds} step={step} unit={unit} width={width} />
        </>
      ))}
    </svg>
  );
}

function Box({ class: name, bounds, unit }: { class: string; bounds: Bounds; unit: number }) {
  const { bottom, left, right, top } = bounds;
  return (
    <rect
      class={name}
      x={left}
      y={top}
      width={Math.max(right - left, unit)}
      height={Math.max(bottom - top, unit)}
      rx={unit * 2}
      stroke-width={unit * 2}
      stroke-dasharray={name === 'pointed' ? `${unit * 6} ${unit * 4}` : undefined}
    />
  );
}

function StepTag({ bounds, step, unit, width }: { bounds: Bounds; step: number; unit: number; width: number }) {
  const text = String(step + 1);
  const size = unit * 14;
  const wide = unit * (8 + text.length * 8);
  const x = Math.min(Math.max(bounds.left, 0), width - wide);
  const y = Math.max(bounds.top - size, 0);
  return (
    <>
      <rect class="tag" x={x} y={y} width={wide} height={size} rx={unit * 2} />
      <text class="tag-text" x={x + wide / 2} y={y + size * 0.8} text-anchor="middle" font-size={unit * 12}>
        {text}
      </text>
    </>
  );
}

/** Evidence may tell a display of no size. */
function displayOf({ display }: StoredCapture): { width: number; height: number } {
  const sane = (side: number, otherwise: number) => (side >= 1 && side <= 20_000 ? Math.round(side) : otherwise);
  return { width: sane(display.width, 1080), height: sane(display.height, 2340) };
}

/** Every picture of the page, once, to be shown by `<use>` as often as it is needed. */
export function PictureStore({ view }: { view: PageView }) {
  if (view.pictures.size === 0) return null;
  return (
    <svg class="store" width="0" height="0" aria-hidden="true" focusable="false">
      {[...view.pictures].map(([sha256, { height, url, width }]) => (
        <symbol id={pictureAnchor(sha256)} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
          <image width={width} height={height} href={url} preserveAspectRatio="none" />
        </symbol>
      ))}
    </svg>
  );
}
