import { type Control, controlsOf, type Dwell, dwellOf, timerIn, type TimerPoint } from '../../detect/dwell.ts';
import { type GateFace, standingOf } from '../../detect/face.ts';
import { lookAt } from '../../detect/look.ts';
import { secondsIn } from '../../detect/signs/countdown.ts';
import type { StepContext } from '../context.ts';

const pollEvery = 500;
const shortestWait = 15_000;
const longestWait = 120_000;
/** After a count has ended what it holds back may take a moment to come. */
const afterCount = 3000;

export interface Waited {
  /** Milliseconds. */
  took: number;
  /** The gate went away by itself. */
  left: boolean;
  points: readonly TimerPoint[] | undefined;
  dwell: Dwell;
}

/**
 * Stands before a gate and touches nothing, as long as it counts down and at least 15 s, and keeps what moves by itself. `since`: the moment
 * the gate appeared.
 */
export async function waitBefore(context: StepContext, face: GateFace, since: number): Promise<Waited> {
  const { session, pace, signal } = context;
  const polls: { at: number; controls: readonly Control[] }[] = [];
  const begun = pace.elapsed();
  let until = begun + shortestWait;
  let left = false;
  while (pace.elapsed() < until) {
    const capture = await session.capture({ screenshot: false });
    if (capture.tree !== undefined) {
      const controls = controlsOf(lookAt(capture));
      polls.push({ at: Math.round(pace.elapsed() - since), controls });
      until = Math.max(until, Math.min(begun + longestWait, pace.elapsed() + countOn(controls) + afterCount));
      left = capture.package === context.app.package && standingOf(face, capture) === 'gone';
      if (left || (isOpen(polls) && pace.elapsed() - begun >= afterCount)) break;
    }
    await pace.sleep(pollEvery, signal);
  }
  const points = timerIn(polls);
  return {
    took: pace.elapsed() - begun,
    left,
    points: points === undefined ? undefined : thinned(points),
    dwell: dwellOf(points ?? []),
  };
}

/** Milliseconds of the longest count on the screen; 0 where nothing counts, or it counts hours. */
function countOn(controls: readonly Control[]): number {
  const seconds = controls.map(({ words }) => secondsIn(words) ?? 0).filter((count) => count <= longestWait / 1000);
  const longest = Math.max(0, ...seconds);
  return longest === 0 ? -afterCount : longest * 1000;
}

function isOpen(polls: readonly { at: number; controls: readonly Control[] }[]): boolean {
  return dwellOf(timerIn(polls) ?? []).opensAfter !== null;
}

/** The first and last points and those where wording or state changed. */
function thinned(points: readonly TimerPoint[]): TimerPoint[] {
  return points.filter((point, at) => {
    const before = points[at - 1];
    if (before === undefined || at === points.length - 1) return true;
    return before.text !== point.text || before.enabled !== point.enabled;
  });
}
