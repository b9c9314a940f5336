import { centreOf } from '../evidence/screen/node.ts';
import type { Bounds } from '../evidence/screen/node.ts';
import { type Look, targetsOf } from './look.ts';
import { holdsPoint } from './places.ts';
import { secondsIn } from './signs/countdown.ts';
import { kindOfButton } from './ways-out.ts';
import { bare } from './wording.ts';

/** One poll of a widget that nobody touched. `at` in milliseconds since the screen appeared. */
export interface TimerPoint {
  at: number;
  text: string;
  enabled: boolean;
}

/** Shorter waits are no compulsion. */
export const shortestDwell = 3000;

export interface Dwell {
  /** Milliseconds until the control opened or the count ended; null: it did not. */
  opensAfter: number | null;
  /** Seconds fell from poll to poll and never rose. */
  falls: boolean;
}

/** When a polled widget opened by itself: it became enabled, or its count came to an end. */
export function dwellOf(points: readonly TimerPoint[]): Dwell {
  const first = points[0];
  if (first === undefined) return { opensAfter: null, falls: false };
  const counts = points.map(({ text }) => secondsIn(text)).filter((count) => count !== undefined);
  const falls = counts.length >= 3 && counts.every((count, at) => at === 0 || count <= counts[at - 1]!);
  const counted = secondsIn(first.text) !== undefined;
  const opened = points.find(
    ({ text, enabled }) => enabled && (!first.enabled || (counted && (secondsIn(text) ?? 0) === 0)),
  );
  const falling = falls && counts.at(-1)! < counts[0]!;
  if (opened === undefined || (first.enabled && !falling)) return { opensAfter: null, falls: falling };
  return { opensAfter: opened.at, falls: falling };
}

/** Two waits are the same when they differ by at most a fifth, or by a poll. */
export function sameDwell(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * 0.2 || Math.abs(one - other) <= 600;
}

/** A widget as one poll shows it. */
export interface Control {
  words: string;
  enabled: boolean;
  bounds: Bounds;
}

/** What may open or count on a look: everything to touch in front, and texts that count seconds. */
export function controlsOf(look: Look): Control[] {
  const controls: Control[] = targetsOf(look).map(({ place, words }) => {
    const { enabled, bounds } = place.node;
    return { words, enabled, bounds };
  });
  for (const { words, bounds, inLayer, target, enabled } of look.items) {
    if (look.layer !== undefined && !inLayer) continue;
    if (target === undefined && (secondsIn(words) !== undefined || !enabled)) controls.push({ words, enabled, bounds });
  }
  return controls;
}

/**
 * The widget whose history tells most: a disabled control that opened, a count that ended, a way on that appeared. undefined: nothing on the
 * screen moved by itself. `polls` in order of time, the first when the screen appeared.
 */
export function timerIn(polls: readonly { at: number; controls: readonly Control[] }[]): TimerPoint[] | undefined {
  const candidates = startingPoints(polls);
  const series = candidates.map((start) => follow(start, polls));
  const telling = series.filter((points) => dwellOf(points).opensAfter !== null || dwellOf(points).falls);
  const opened = telling.filter((points) => (dwellOf(points).opensAfter ?? 0) >= shortestDwell);
  return opened.find((points) => !points[0]!.enabled) ?? opened[0] ?? telling[0];
}

/** Controls that were closed or counting at the beginning, and those that came later where nothing stood. */
function startingPoints(polls: readonly { at: number; controls: readonly Control[] }[]): Control[] {
  const first = polls[0]?.controls ?? [];
  const waiting = first.filter(({ words, enabled }) => !enabled || secondsIn(words) !== undefined);
  const known = new Set(first.map(({ words }) => bare(words)));
  const last = polls.at(-1)?.controls ?? [];
  const came = last.filter(
    ({ words, enabled, bounds }) =>
      enabled &&
      !known.has(bare(words)) &&
      kindOfButton(words) !== 'accept' &&
      !first.some((one) => holdsPoint(one.bounds, centreOf(bounds))),
  );
  return [...waiting, ...came];
}

function follow(start: Control, polls: readonly { at: number; controls: readonly Control[] }[]): TimerPoint[] {
  const centre = centreOf(start.bounds);
  return polls.map(({ at, controls }) => {
    const here = controls.filter(({ bounds }) => holdsPoint(bounds, centre));
    const control = here.find(({ words }) => bare(words) === bare(start.words)) ?? here.at(-1);
    return control === undefined
      ? { at, text: '', enabled: false }
      : { at, text: control.words, enabled: control.enabled };
  });
}
