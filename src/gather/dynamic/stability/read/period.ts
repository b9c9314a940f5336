/** Bursts that make a rhythm. */
const fewest = 3;

/** Part of the period that distances may differ by, and the readings' own coarseness, in readings. */
const tolerance = 0.25;

/**
 * Seconds between bursts that come evenly: at least three, whose distances all lie near their median. `every`: seconds between two readings,
 * within which a burst may be anywhere. Null: no rhythm that can be told.
 */
export function periodOf(bursts: readonly number[], every: number): number | null {
  if (bursts.length < fewest) return null;
  const distances = bursts.slice(1).map((at, index) => at - (bursts[index] ?? at));
  const sorted = distances.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const allowed = Math.max(median * tolerance, every);
  if (distances.some((distance) => Math.abs(distance - median) > allowed)) return null;
  const [first = 0, last = 0] = [bursts[0], bursts.at(-1)];
  return Math.round(((last - first) / distances.length) * 10) / 10;
}
