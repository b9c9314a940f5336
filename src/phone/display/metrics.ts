import type { DisplayMetrics, Rect } from './model.ts';

export interface NaturalSize {
  width: number;
  height: number;
  density: number;
}

/** Metrics of a display that is turned. */
export function metricsOf(size: NaturalSize, rotation: DisplayMetrics['rotation']): DisplayMetrics {
  const turned = rotation % 2 === 1;
  return {
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    density: size.density,
    rotation,
  };
}

export function wholeOf({ width, height }: DisplayMetrics): Rect {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** Pixels of a length in dp. */
export function pixels(dp: number, { density }: DisplayMetrics): number {
  return Math.round((dp * density) / 160);
}
