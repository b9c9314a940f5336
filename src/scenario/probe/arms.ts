import { readSigns } from '../../detect/read-signs.ts';
import { isTelling } from '../../detect/sign.ts';
import type { ArmComparison } from '../../evidence/kinds/forced-use.ts';
import type { Seen, StepContext } from '../context.ts';
import type { CompareArmsOptions } from './options.ts';

type Arm = ArmComparison['declining'];

/**
 * Runs the declining and the accepting arm from the same restored state, as often as asked while they keep giving the same answers, and
 * reports the pair to the context.
 */
export async function compareArms(context: StepContext, options: CompareArmsOptions): Promise<ArmComparison> {
  const { pattern, declining, accepting, repeat } = options;
  let comparison: ArmComparison | undefined;
  for (let pair = 0; pair < repeat; pair += 1) {
    const { arm: one, from: structure } = await runArm(context, options, declining);
    const { arm: other } = await runArm(context, options, accepting);
    if (comparison === undefined) {
      const id = `${context.run}/${context.step}/${pattern}`;
      comparison = {
        id,
        pattern,
        scenario: context.run.split('#')[0] ?? context.run,
        structure,
        declining: one,
        accepting: other,
        repeated: 1,
      };
    } else if (one.blocked === comparison.declining.blocked && other.blocked === comparison.accepting.blocked) {
      comparison.repeated += 1;
    } else {
      // Answers that change from start to start say nothing.
      const differing = (arm: Arm, again: Arm): Arm =>
        arm.blocked === again.blocked ? arm : { ...arm, blocked: null };
      comparison = {
        ...comparison,
        declining: differing(comparison.declining, one),
        accepting: differing(comparison.accepting, other),
      };
      break;
    }
  }
  if (comparison === undefined) throw new RangeError('a comparison takes at least one pair');
  context.compare(comparison);
  return comparison;
}

async function runArm(
  context: StepContext,
  { reach, blocked, pattern }: CompareArmsOptions,
  act: () => Promise<void>,
): Promise<{ arm: Arm; from: string }> {
  const restored = await context.restore();
  const before = reach === undefined ? restored : await reach().then(() => context.see({ settle: true }));
  await act();
  const after = await context.see({ settle: true });
  const arm = {
    run: context.run,
    blocked: blocked === undefined ? isBarred(context, pattern, before, after) : blocked(after),
    words: wordsOf(before, after),
    capture: after.stored.id,
  };
  return { arm, from: before.stored.structure };
}

/** By structure and signs: the same screen or a gate of the pattern stands there; null: nothing can be read, or another app is in front. */
function isBarred(
  context: StepContext,
  pattern: CompareArmsOptions['pattern'],
  before: Seen,
  after: Seen,
): boolean | null {
  const { capture, stored } = after;
  if (capture.tree === undefined) return null;
  if (capture.package !== context.app.package) return capture.pid === undefined ? true : null;
  const barred = readSigns(capture).some((sign) => sign.fact === 'gate' && isTelling(sign) && sign.pattern === pattern);
  return barred || stored.structure === before.stored.structure;
}

/** What the screen says that it did not say before. */
export function wordsOf(before: Seen, after: Seen): string {
  const known = new Set(before.stored.texts.map(({ text }) => text));
  const fresh = after.stored.texts.map(({ text }) => text).filter((text) => !known.has(text));
  return [...after.stored.toasts, ...fresh].join(' ').slice(0, 200);
}
