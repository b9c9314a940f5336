import { answerDialogs } from '../../../../scenario/permission/answer.ts';
import { seeSomething } from '../../../../scenario/white.ts';
import type { Seen } from '../../../../scenario/context.ts';
import { check } from '../disturb.ts';
import type { Bench, Probe } from '../probe.ts';
import { showsTheSame } from '../shown.ts';
import { goIn } from '../way-in.ts';

/**
 * The approved version, used as by somebody who has it, and the one under test over it: whether that goes on, starts, and still knows its
 * user. What an app keeps shows on its first screen or nowhere: where that is the same for a newcomer it cannot be told.
 */
export const upgrade: Probe = {
  id: 'upgrade',
  title: { zh: '从已备案版本覆盖升级', en: 'Upgraded from the approved version over its data' },
  minutes: 8,
  run: async (bench) => {
    const { approved, context, notes, session, way } = bench;
    const { app } = context;
    if (approved === undefined)
      return notes.untested('no-earlier-version', 'the approved version to upgrade from was not handed in');
    // However this ends, the next probe finds the version under test.
    context.atEnd('approved', async (phone) => {
      await phone.uninstall(app.package);
      await phone.install(app.files);
    });
    await session.uninstall(app.package);
    const old = await session.install(approved.files);
    if (!old.ok) return notes.untested('approved-not-installed', old.code ?? old.message.slice(0, 200));
    await context.restore();
    const inside = await goIn(context, way);
    const used = await startedAgain(bench);

    const setting = `${approved.version} →`;
    let refusal: string | undefined;
    const over = async (): Promise<void> => {
      const now = await session.install(app.files);
      refusal = now.ok ? undefined : (now.code ?? now.message.slice(0, 200));
      await session.stop(app.package);
      await session.start(app);
      await answerDialogs(context, 'deny', 3, 1000);
    };
    const found = await check(context, { ...inside, seen: used, typed: false }, [over], { setting, endsProcess: true });
    if (refusal !== undefined) {
      notes.add({ ...found, outcome: 'gone', detail: refusal });
      return;
    }
    notes.add(found);
    if (found.outcome !== 'steady') return;
    const after = await seeSomething(context);
    await session.clear(app.package);
    const fresh = await startedAgain(bench);
    notes.add({
      kind: 'upgrade',
      from: approved.version,
      dataKept: isKept(used, after, fresh),
      before: used.stored.id,
      after: after.stored.id,
    });
    context.atEnd('approved', undefined);
  },
};

async function startedAgain({ context, session }: Bench): Promise<Seen> {
  await session.stop(context.app.package);
  await session.start(context.app);
  await answerDialogs(context, 'deny', 3, 1000);
  return seeSomething(context);
}

/** null: its first screen does not tell an old user from a new one, or is another altogether. */
function isKept(used: Seen, after: Seen, fresh: Seen): boolean | null {
  const isAlike = (one: Seen, other: Seen): boolean =>
    showsTheSame(one.capture, other.capture) && showsTheSame(other.capture, one.capture);
  if (isAlike(used, fresh)) return null;
  if (isAlike(used, after)) return true;
  return isAlike(fresh, after) ? false : null;
}
