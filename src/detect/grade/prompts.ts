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
  // Each permission for itself: two that were refused once each after one start are not one that was refused after two.
  const asked = [...new Set(forcing.flatMap(({ permissions }) => permissions))];
  const told = asked.map((name) => lacking(prompts, forcing, name));
  const reasons = told.toSorted((one, other) => one.length - other.length)[0] ?? ['no-control'];
  return [{ says: reasons.length === 0 ? 'confirmed' : 'suspected', reasons, seenAt }];
}

/** What is missing to confirm that refusing this permission is held against the user. */
function lacking(
  prompts: readonly PermissionPrompt[],
  forcing: readonly PermissionPrompt[],
  name: string,
): Proof['reasons'] {
  const own = forcing.filter(({ permissions }) => permissions.includes(name));
  const control = prompts.some(
    ({ answer, afterwards, permissions }) =>
      answer === 'allow' && afterwards === 'continued' && permissions.includes(name),
  );
  // Dialogs of one run come after one clean start, unless the run restored the app in between: then they are counted anew.
  const runs = new Set(own.map(({ seenAt }) => seenAt.run));
  const starts = Math.max(runs.size, own.filter(({ time }) => time === 1).length);
  return [...(starts < 2 ? (['one-run-only'] as const) : []), ...(control ? [] : (['no-control'] as const))];
}

function forces({ afterwards, time }: PermissionPrompt): boolean {
  if (afterwards === 'exited' || afterwards === 'blocked' || afterwards === 'settings') return true;
  return afterwards === 'asked-again' && time >= loop;
}
