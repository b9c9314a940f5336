import type { Measurement } from '../../../evidence/kinds/stability.ts';

export type MeasuredStart = Extract<Measurement, { kind: 'start' }>;

/** Least, middle and most of some milliseconds; undefined where there is none. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spreadOf(values: readonly (number | null)[]): Spread | undefined {
  const sorted = values.filter((value) => value !== null).toSorted((one, other) => one - other);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? most;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? least) + upper) / 2;
  return { median, least, most };
}

/** Starts by their kind, in the order of cold, warm, hot; kinds without one are left out. */
export function startsByKind(
  starts: readonly MeasuredStart[],
): { kind: MeasuredStart['start']; of: MeasuredStart[] }[] {
  return (['cold', 'warm', 'hot'] as const).flatMap((kind) => {
    const of = starts.filter(({ start }) => start === kind);
    return of.length === 0 ? [] : [{ kind, of }];
  });
}
