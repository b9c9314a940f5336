import { type GateFace, standingOf } from '../../detect/face.ts';
import { structureOf } from '../../detect/structure.ts';
import { systemSurfaceOf } from '../../detect/system-surface.ts';
import type { rungResults } from '../../evidence/kinds/forced-use.ts';
import type { Seen, StepContext } from '../context.ts';

export type RungResult = (typeof rungResults)[number];

/** Milliseconds within which a touch shows its effect, and between looks for it. */
const effectWithin = 2000;
const betweenLooks = 150;

/** Milliseconds within which a gate that was left comes back by itself. */
const loopWithin = 10_000;

/** Waits until the screen differs in structure from the look before the touch, or long enough; then looks at it at rest. */
export async function seeEffect(context: StepContext, before: Seen): Promise<Seen> {
  const { session, pace, signal } = context;
  const until = pace.elapsed() + effectWithin;
  while (pace.elapsed() < until) {
    const capture = await session.capture({ screenshot: false });
    if (structureOf(capture) !== before.stored.structure || capture.toasts.length > 0) break;
    await pace.sleep(betweenLooks, signal);
  }
  return context.see({ settle: true });
}

export interface Outcome {
  result: RungResult;
  detail: string | undefined;
  /** Something new asks over the gate and should be answered. */
  question: boolean;
}

/** What a touch came to, judged by the look after it. */
export async function outcomeOf(context: StepContext, face: GateFace, after: Seen): Promise<Outcome> {
  const { capture } = after;
  if (capture.tree === undefined)
    return outcome('TOOLFAULT', capture.faults.map(({ code }) => code).join(' ') || 'no tree');
  const surface = systemSurfaceOf(capture);
  if (capture.package !== context.app.package) {
    if (surface === 'permission-dialog') return outcome('REPLACED', 'permission dialog of the system');
    return outcome('EXITED', await whyEnded(context, capture.pid, `${capture.package ?? '?'} in front`));
  }
  if (surface === 'crash-dialog' || surface === 'not-responding-dialog') return outcome('EXITED', surface);
  const toasts = capture.toasts.join(' ') || undefined;
  switch (standingOf(face, capture)) {
    case 'same':
      return outcome('NOCHANGE', toasts);
    case 'other-gate':
      return outcome('REPLACED', toasts);
    case 'question':
      return { result: 'REPLACED', detail: toasts, question: true };
    case 'left-page':
      return outcome('NOCHANGE', 'the page was left, its content stays locked');
    case 'gone':
      return outcome('ESCAPED', toasts);
  }
}

function outcome(result: RungResult, detail: string | undefined): Outcome {
  return { result, detail, question: false };
}

async function whyEnded({ session, app }: StepContext, pid: number | undefined, otherwise: string): Promise<string> {
  if (pid !== undefined) return otherwise;
  const last = (await session.exits(app.package)).at(-1);
  return last === undefined ? `process gone, ${otherwise}` : `process gone: ${last.reason}`;
}

/** Whether a gate that was left comes back while nobody touches anything. */
export async function comesBack(context: StepContext, face: GateFace): Promise<boolean> {
  const { session, pace, signal } = context;
  const until = pace.elapsed() + loopWithin;
  while (pace.elapsed() < until) {
    await pace.sleep(1000, signal);
    const capture = await session.capture({ screenshot: false });
    if (capture.tree === undefined || capture.package !== context.app.package) continue;
    const standing = standingOf(face, capture);
    if (standing === 'same' || standing === 'other-gate') return true;
  }
  return false;
}
