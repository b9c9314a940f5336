/** Frames since the last reset, as `dumpsys gfxinfo PKG` tells (AOSP hwui ProfileData). Undefined: nothing of that in the text. */
export interface Frames {
  total: number;
  janky: number;
  p50: number | null;
  p90: number | null;
  p99: number | null;
}

export function framesIn(text: string): Frames | undefined {
  const number = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const total = number(/^Total frames rendered: (\d+)/m);
  // The legacy count of Android 12 and later stands in a line of its own, which begins alike.
  const janky = number(/^Janky frames: (\d+)/m);
  if (total === undefined || janky === undefined) return undefined;
  return {
    total,
    janky,
    p50: number(/^50th percentile: (\d+)ms/m) ?? null,
    p90: number(/^90th percentile: (\d+)ms/m) ?? null,
    p99: number(/^99th percentile: (\d+)ms/m) ?? null,
  };
}
