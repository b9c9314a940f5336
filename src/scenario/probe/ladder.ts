import { exitsOf } from '../../detect/exits.ts';
import { type GateFace, questionOn, standingOf } from '../../detect/face.ts';
import { type Gate, rungs } from '../../evidence/kinds/forced-use.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import { toErrorRecord } from '../../shared/errors.ts';
import type { Seen, StepContext } from '../context.ts';
import { isLoss } from '../run/fault.ts';
import { comesBack, outcomeOf, type RungResult, seeEffect } from './after.ts';
import { type RungName, tries, type Try } from './rungs.ts';
import { waitBefore } from './wait.ts';

export type Ladder = Gate['ladders'][number];
type Rung = Ladder['rungs'][number];

interface Climb {
  context: StepContext;
  face: GateFace;
  /** From anywhere to the gate, from a clean start. */
  toGate: () => Promise<Seen>;
  /** Rungs after the first that are tried. */
  names: readonly RungName[];
}

/**
 * One ladder from a clean start: every way out in its order, each from the gate as it first stood, up to the first that leads out. What was
 * done before the phone was lost is in `ladder` when it throws.
 */
export async function climb({ context, face, toGate, names }: Climb, ladder: Ladder): Promise<void> {
  const { pace } = context;
  let gate = await toGate();
  let since = pace.elapsed();
  let fresh = true;

  const restored = async (): Promise<Seen | undefined> => {
    if (fresh) return gate;
    gate = await toGate();
    since = pace.elapsed();
    fresh = true;
    return standingOf(face, gate.capture) === 'same' ? gate : undefined;
  };
  if (standingOf(face, gate.capture) !== 'same') {
    ladder.rungs.push(missed(gate));
    return;
  }

  for (const name of rungs.filter((one) => names.includes(one))) {
    const begun = pace.elapsed();
    // The gate comes back as it was: what it did not offer it will not offer.
    if (name !== 'wait' && !fresh && tries[name](gate, face).length === 0) {
      ladder.rungs.push({ ...absent, rung: name, before: gate.stored.id, took: 0 });
      continue;
    }
    const before = await restored();
    if (before === undefined) {
      ladder.rungs.push({ ...missed(gate), rung: name });
      return;
    }
    const entry = (rest: Pick<Rung, 'action' | 'result' | 'after' | 'detail'>): Rung => {
      return { rung: name, before: before.stored.id, took: Math.round(pace.elapsed() - begun), ...rest };
    };
    try {
      if (name === 'wait') {
        const { after, rung, timer, opened } = await standStill(context, face, since);
        ladder.rungs.push(entry(rung));
        if (timer !== undefined) ladder.timer = timer;
        fresh = !opened && rung.result === 'NOCHANGE';
        if (rung.result === 'NOCHANGE' && offersMore(after, gate, face)) {
          gate = after;
          fresh = true;
        }
      } else {
        const { rung, still } = await tryRung(context, face, before, tries[name](before, face));
        ladder.rungs.push(entry(rung));
        fresh = still && !nearlyOver(ladder, pace.elapsed() - since);
      }
    } catch (error) {
      if (isLoss(error) || context.signal.aborted) {
        ladder.rungs.push(
          entry({ action: '', result: 'TOOLFAULT', after: null, detail: toErrorRecord(error, 'step-timeout').code }),
        );
        throw error;
      }
      ladder.rungs.push(
        entry({ action: '', result: 'TOOLFAULT', after: null, detail: (error as Error).message.slice(0, 200) }),
      );
      fresh = false;
    }
    if (ladder.rungs.at(-1)?.result === 'ESCAPED') return;
  }
}

/** What is held back for a time has to be tried well within that time. */
function nearlyOver({ timer }: Ladder, stood: number): boolean {
  return timer?.opensAfter !== null && timer !== undefined && stood > timer.opensAfter / 2;
}

/** A way out that came only after a while is tried where it came. */
function offersMore(later: Seen, gate: Seen, face: GateFace): boolean {
  return (['close', 'decline'] as const).some(
    (name) => tries[name](later, face).length > tries[name](gate, face).length,
  );
}

const absent = { action: '', result: 'ABSENT' as const, after: null };

function missed(seen: Seen): Rung {
  const detail = 'the gate did not come again';
  return { rung: 'wait', action: '', result: 'TOOLFAULT', before: null, after: seen.stored.id, took: 0, detail };
}

type RungBody = Pick<Rung, 'action' | 'result' | 'after' | 'detail'>;

async function standStill(
  context: StepContext,
  face: GateFace,
  since: number,
): Promise<{ after: Seen; rung: RungBody; timer: Ladder['timer']; opened: boolean }> {
  const waited = await waitBefore(context, face, since);
  const after = await context.see({ settle: true });
  const { opensAfter, falls } = waited.dwell;
  const timer =
    waited.points === undefined || (opensAfter === null && !falls)
      ? undefined
      : { points: [...waited.points], opensAfter };
  const { result, detail } = await outcomeOf(context, face, after);
  const said = opensAfter === null ? detail : `opened by itself after ${(opensAfter / 1000).toFixed(1)} s`;
  const rung = {
    action: `${Math.round(waited.took / 1000)} s`,
    result: result === 'ESCAPED' && (await comesBack(context, face)) ? ('LOOP' as const) : result,
    after: after.stored.id,
    ...(said === undefined ? {} : { detail: said }),
  };
  return { after, rung, timer, opened: opensAfter !== null };
}

/** Tries what a rung offers, one after the other while the gate stands unchanged. */
async function tryRung(
  context: StepContext,
  face: GateFace,
  before: Seen,
  offered: readonly Try[],
): Promise<{ rung: RungBody; still: boolean }> {
  if (offered.length === 0) return { rung: absent, still: true };
  const done: string[] = [];
  let result: RungResult = 'ABSENT';
  let detail: string | undefined;
  let after: Seen = before;
  for (const attempt of offered) {
    const refusal = attempt.exit === undefined ? undefined : refusalOf(context, attempt, after);
    if (refusal !== undefined) {
      detail = refusal;
      continue;
    }
    done.push(attempt.action);
    await attempt.act(context);
    after = await seeEffect(context, after);
    ({ result, detail, after } = await judged(context, face, after));
    if (result !== 'NOCHANGE' || standingOf(face, after.capture) !== 'same') break;
  }
  const rung = {
    action: done.join(' → '),
    result,
    after: after.stored.id,
    ...(detail === undefined ? {} : { detail }),
  };
  return { rung, still: (result === 'NOCHANGE' || result === 'ABSENT') && standingOf(face, after.capture) === 'same' };
}

function refusalOf(context: StepContext, { exit }: Try, { capture }: Seen): string | undefined {
  if (exit === undefined || capture.tree === undefined) return undefined;
  const refusal = context.guard.refuses(exit.node, capture.tree);
  return refusal === undefined ? undefined : `not touched: ${refusal.effect} (${refusal.words})`;
}

interface Judged {
  result: RungResult;
  detail: string | undefined;
  after: Seen;
}

/** The result, once a question that came up over the gate is answered in favour of leaving. */
async function judged(context: StepContext, face: GateFace, after: Seen): Promise<Judged> {
  const { result, detail, question } = await outcomeOf(context, face, after);
  if (!question) {
    const looped = result === 'ESCAPED' && (await comesBack(context, face));
    return { result: looped ? 'LOOP' : result, detail, after };
  }
  const asked = questionOn(after.capture);
  const answers = exitsOf(after.capture);
  const asksToLeave = /退出|离开|放弃|返回|关闭|取消|结束/.test(asked);
  const answer =
    answers.find(({ kind }) => kind === 'leave') ??
    (asksToLeave || answers.length === 1 ? answers.find(({ kind }) => kind === 'acknowledge') : undefined) ??
    answers.find(({ kind, words }) => kind === 'decline' && answers.length === 1 && words !== '');
  if (answer === undefined) return { result, detail: `asked again: ${asked}`, after };
  const { tree } = after.capture;
  if (tree !== undefined && context.guard.refuses(answer.node, tree) !== undefined)
    return { result, detail: `asked again: ${asked}`, after };
  context.touching(answer.words);
  await context.session.tap(centreOf(answer.node.bounds));
  const then = await seeEffect(context, after);
  const final = await outcomeOf(context, face, then);
  const looped = final.result === 'ESCAPED' && (await comesBack(context, face));
  return { result: looped ? 'LOOP' : final.result, detail: `asked again: ${asked} → ${answer.words}`, after: then };
}
