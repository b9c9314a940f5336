import type { Measurement } from '../../../evidence/kinds/stability.ts';
import type { Seen, StepContext } from '../../../scenario/context.ts';
import { faultsSince, type LogMark, markLog } from '../../../device/crashes/since.ts';
import { nudge } from '../../../scenario/touch/nudge.ts';
import { isWhite, seeSomething, whiteAfter } from '../../../scenario/white.ts';
import { showsTheSame } from './shown.ts';
import { holdsTyped, type Inside } from './way-in.ts';

export type Check = Extract<Measurement, { kind: 'check' }>;

/** Android calls an app that leaves a touch unanswered for five seconds not responding. Milliseconds, with the time to say so. */
const answersWithin = 6500;

const betweenLooks = 500;

interface Options {
  setting?: string;
  /** The disturbance ends the process, or may: what was typed, and where the user was, may be gone. */
  endsProcess?: boolean;
}

/**
 * Disturbs the app and looks what became of it: after every part of the disturbance whether it is there and shows something, at last also
 * whether it answers a touch and shows what it showed before.
 */
export async function check(
  context: StepContext,
  before: Inside,
  disturbances: readonly (() => Promise<void>)[],
  { endsProcess = false, setting }: Options = {},
): Promise<Check> {
  const mark = markLog(context.session);
  const pid = before.seen.capture.pid;
  const result = (outcome: Check['outcome'], detail: string, seen: Seen | undefined, kept: boolean | null): Check => ({
    kind: 'check',
    setting: setting ?? null,
    outcome,
    detail,
    typedKept: kept,
    before: before.seen.stored.id,
    after: seen?.stored.id ?? null,
  });
  let seen = before.seen;
  for (const disturb of disturbances) {
    await disturb();
    seen = await seeSomething(context);
    const fault = faultIn(context, mark, seen, endsProcess ? undefined : pid);
    if (fault !== undefined) return result(fault.outcome, fault.detail, seen, null);
  }
  const frozen = await findFrozen(context, mark);
  if (frozen !== undefined) return result(frozen.outcome, frozen.detail, await context.see(), null);
  if (endsProcess) return result('steady', '', seen, null);
  const kept = before.typed ? holdsTyped(seen) : null;
  const same = showsTheSame(before.seen.capture, seen.capture);
  return result(same ? 'steady' : 'moved', '', seen, kept);
}

type Fault = Pick<Check, 'outcome' | 'detail'>;

function faultIn(context: StepContext, mark: LogMark, { capture }: Seen, pid: number | undefined): Fault | undefined {
  const { app } = context;
  const logged = loggedFault(context, mark);
  if (logged !== undefined) return logged;
  if (capture.pid === undefined) return { outcome: 'gone', detail: 'the process ended' };
  if (pid !== undefined && capture.pid !== pid) return { outcome: 'gone', detail: 'the process ended and came back' };
  const inFront = capture.package ?? '';
  if (inFront !== app.package && !isAsking(inFront)) return { outcome: 'gone', detail: `in front: ${inFront}` };
  return isWhite(capture) ? { outcome: 'white', detail: `empty for ${whiteAfter / 1000} s` } : undefined;
}

/** Dialogs of the system that belong to the app's work. */
export function isAsking(package_: string): boolean {
  return /permissioncontroller|packageinstaller|securitycenter/.test(package_);
}

function loggedFault({ app, session }: StepContext, mark: LogMark): Fault | undefined {
  const [fault] = faultsSince(session, mark, app.package);
  if (fault === undefined) return undefined;
  const outcome = fault.kind === 'not-responding' ? 'not-responding' : 'crash';
  return { outcome, detail: fault.reason.slice(0, 300) };
}

async function findFrozen(context: StepContext, mark: LogMark): Promise<Fault | undefined> {
  const { pace, signal } = context;
  await nudge(context, context.last?.capture ?? (await context.see()).capture);
  const until = pace.elapsed() + answersWithin;
  while (pace.elapsed() < until) {
    const fault = loggedFault(context, mark);
    if (fault !== undefined) return fault;
    await pace.sleep(betweenLooks, signal);
  }
  return undefined;
}
