import type { Run, RunStep } from '../../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';

/** What is touched on a screen, and by which step. */
export interface Touch {
  step: number;
  bounds: Bounds;
}

export interface Frame {
  capture: StoredCapture;
  touches: readonly Touch[];
}

export interface FilmStep {
  step: RunStep;
  frames: readonly Frame[];
  /** Looks of the step that are not shown. */
  hidden: number;
}

export interface FilmRun {
  run: Run;
  captures: number;
  steps: readonly FilmStep[];
  /** Steps that are not shown. */
  hidden: number;
}

const mostRuns = 80;
const mostSteps = 2000;
const mostFrames = 400;
const stepsOfRun = 150;
const framesOfStep = 16;

/**
 * Runs as strips of frames. Bounded: what `wanted` names comes first, then the look after each step, then what exploring saw on its way.
 */
export function filmOf(
  runs: readonly Run[],
  captures: readonly StoredCapture[],
  wanted: ReadonlySet<number>,
): FilmRun[] {
  const shownRuns = runs.slice(0, mostRuns);
  const byRun = groupBy(captures, ({ run }) => run);
  const chosen = chooseFrames(shownRuns, captures, wanted);
  let stepsLeft = mostSteps;
  return shownRuns.map((run) => {
    const looks = byRun.get(run.id) ?? [];
    const bySteps = groupBy(looks, ({ step }) => step);
    const touches = touchesOf(run, looks);
    const films = run.steps.map((step): FilmStep => {
      const all = bySteps.get(step.index) ?? [];
      const frames = all.filter(({ id }) => chosen.has(id));
      return {
        step,
        frames: frames.map((capture) => ({ capture, touches: touches.get(capture.id) ?? [] })),
        hidden: all.length - frames.length,
      };
    });
    const telling = films.filter(
      ({ frames }, position) => position < stepsOfRun || frames.some(({ capture }) => wanted.has(capture.id)),
    );
    const steps = telling.slice(0, stepsLeft);
    stepsLeft -= steps.length;
    return { run, captures: looks.length, steps, hidden: films.length - steps.length };
  });
}

function chooseFrames(runs: readonly Run[], captures: readonly StoredCapture[], wanted: ReadonlySet<number>) {
  const afterSteps = runs.flatMap(({ id, steps }) =>
    steps
      .slice(0, stepsOfRun)
      .flatMap(({ capture }) => (capture !== undefined && captures[capture]?.run === id ? capture : [])),
  );
  const ofStep = new Map<string, number>();
  const rest = captures.filter(({ run, step }) => {
    const key = `${step} ${run}`;
    const count = (ofStep.get(key) ?? 0) + 1;
    ofStep.set(key, count);
    return count <= framesOfStep;
  });
  const chosen = new Set<number>();
  for (const id of [...wanted, ...afterSteps, ...rest.map(({ id }) => id)]) {
    if (chosen.size >= mostFrames) break;
    chosen.add(id);
  }
  return chosen;
}

/** A step's element stands on the last look before the step. */
function touchesOf({ steps }: Run, looks: readonly StoredCapture[]): Map<number, Touch[]> {
  const touches = new Map<number, Touch[]>();
  for (const { index, element } of steps) {
    if (element === undefined) continue;
    const before = looks.findLast(({ step }) => step < index);
    if (before === undefined) continue;
    touches.set(before.id, [...(touches.get(before.id) ?? []), { step: index, bounds: element }]);
  }
  return touches;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
