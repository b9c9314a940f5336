import { pixels, wholeOf } from './metrics.ts';
import type { DisplayMetrics, Rect } from './model.ts';
import type { Surface } from './surface.ts';
import { layout, type Placed, sizeOf } from './view/layout.ts';

/** Free space left and right of, above and below a dialog, in dp. */
const MARGIN = 16;

/** Lays a surface out where its placement says, above the keyboard where there is one. */
export function placeSurface(surface: Surface, metrics: DisplayMetrics, keyboardTop: number): Placed {
  const { placement, width = 328 } = surface.definition;
  const whole = wholeOf(metrics);
  const view = surface.definition.view();
  if (placement === 'full') return layout(view, whole, metrics.density, surface.scrolls);
  const space = spaceFor(placement, width, metrics, keyboardTop);
  const height = surface.definition.height?.(metrics) ?? sizeOf(view, space, metrics.density).height;
  const free = space.bottom - space.top - height;
  const top = space.top + (placement === 'bottom' ? free : Math.round(free / 2));
  const area = { left: space.left, top, right: space.right, bottom: top + height };
  return layout(view, area, metrics.density, surface.scrolls);
}

function spaceFor(placement: 'center' | 'bottom', width: number, metrics: DisplayMetrics, keyboardTop: number): Rect {
  const margin = pixels(MARGIN, metrics);
  const side = placement === 'bottom' ? 0 : margin;
  const wide = Math.min(pixels(width, metrics), metrics.width - 2 * side);
  const left = Math.round((metrics.width - wide) / 2);
  return {
    left,
    top: margin * 2,
    right: left + wide,
    bottom: placement === 'bottom' ? keyboardTop : keyboardTop - margin,
  };
}
