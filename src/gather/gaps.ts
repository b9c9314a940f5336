import type { Problem } from '../apk/problem.ts';
import type { Gap } from '../evidence/gap.ts';
import type { ErrorRecord } from '../shared/errors.ts';

/** Every defect that lost data is something the evidence does not show. */
export function lossGaps(problems: readonly Problem[]): Gap[] {
  return sortGaps(problems.filter(({ loss }) => loss).map(({ code, place, detail }) => ({ code, place, detail })));
}

export function errorGap({ code, message, place }: ErrorRecord, fallbackPlace: string): Gap {
  return { code, place: place ?? fallbackPlace, detail: message };
}

/** Sorted, each once. */
export function sortGaps(gaps: readonly Gap[]): Gap[] {
  const byKey = new Map(gaps.map((gap) => [`${gap.place}\0${gap.code}\0${gap.detail}`, gap]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
