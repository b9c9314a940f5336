import type { PermissionPrompt } from '../../evidence/kinds/prompts.ts';
import type { Proof } from './input.ts';

/** A prompt that comes this often after it was refused is a loop. */
const loop = 3;

/** What refused permission dialogs prove: the app ends itself, bars the way or asks in a loop, and does not when allowed. */
export function proofOfPrompts(prompts: readonly PermissionPrompt[]): Proof[] {
  const denied = prompts.filter(({ answer }) => answer === 'deny');
  if (denied.length === 0) return [];
  const forcing = denied.filter(forces);
  const seenAt = forcing.map(({ seenAt: at }) => at);
  if (forcing.length === 0) return [{ says: 'open', reasons: [], seenAt: [] }];
  const runs = new Set(seenAt.map(({ run }) => run));
  const asked = new Set(forcing.flatMap(({ permissions }) => permissions));
  const control = prompts.some(
    ({ answer, afterwards, permissions }) =>
      answer === 'allow' && afterwards === 'continued' && permissions.some((name) => asked.has(name)),
  );
  // Dialogs of one run come after one clean start, unless the run restored the app in between: then they are counted anew.
  const starts = Math.max(runs.size, forcing.filter(({ time }) => time === 1).length);
  const reasons = [...(starts < 2 ? (['one-run-only'] as const) : []), ...(control ? [] : (['no-control'] as const))];
  return [{ says: reasons.length === 0 ? 'confirmed' : 'suspected', reasons, seenAt }];
}

function forces({ afterwards, time }: PermissionPrompt): boolean {
  if (afterwards === 'exited' || afterwards === 'blocked' || afterwards === 'settings') return true;
  return afterwards === 'asked-again' && time >= loop;
}
