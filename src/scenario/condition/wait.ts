import { structureOf } from '../../detect/structure.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import type { StepContext } from '../context.ts';
import { type ConditionScene, holds } from './evaluate.ts';
import type { ConditionInput } from './schema.ts';

const betweenLooks = 200;

export function sceneOf(context: StepContext): ConditionScene {
  return { app: context.app.package, words: context.list, structureOf, before: context.structureBefore };
}

/** Looks until the condition holds or the time is over; the answer is the last look's. `timeout` in milliseconds, 0: one look. */
export async function waitFor(
  context: StepContext,
  input: ConditionInput,
  timeout: number,
): Promise<{ met: boolean | null; capture: Capture }> {
  const { session, pace, signal } = context;
  const scene = sceneOf(context);
  const until = pace.elapsed() + timeout;
  for (;;) {
    const capture = await session.capture({ screenshot: false });
    const met = holds(input, capture, scene);
    if (met === true || pace.elapsed() >= until) return { met, capture };
    await pace.sleep(betweenLooks, signal);
  }
}
