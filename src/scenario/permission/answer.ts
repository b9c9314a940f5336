import type { PermissionPrompt } from '../../evidence/kinds/prompts.ts';
import { centreOf, type UiNode } from '../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../context.ts';
import { waitFor } from '../condition/wait.ts';
import { type PermissionDialog, permissionDialogOf } from './dialog.ts';
import { namesIn, tellsPurpose } from './names.ts';

type Answer = 'allow' | 'deny';

/**
 * Answers up to `times` dialogs, each of which may take `within` milliseconds to come, and reports every one with what the app did then.
 * A dialog that offers no such answer is left by Back.
 */
export async function answerDialogs(
  context: StepContext,
  answer: Answer,
  times: number,
  within: number,
): Promise<{ answered: number; seen: Seen | undefined }> {
  let seen: Seen | undefined;
  for (let answered = 0; answered < times; answered += 1) {
    const told = context.last;
    const { met } = await waitFor(context, { inFront: 'permission-dialog' }, within);
    if (met !== true) return { answered, seen };
    const before = await context.see({ settle: true });
    const dialog = permissionDialogOf(before.capture);
    if (dialog === undefined) return { answered, seen };
    const after = await press(context, answer === 'deny' ? dialog.deny : dialog.allow);
    seen = after;
    context.prompted(await describe(context, { dialog, before, told, after, answer }));
  }
  return { answered: times, seen };
}

async function press(context: StepContext, button: UiNode | undefined): Promise<Seen> {
  if (button === undefined) await context.session.press('back');
  else await context.session.tap(centreOf(button.bounds));
  return context.see({ settle: true });
}

interface Answered {
  dialog: PermissionDialog;
  before: Seen;
  /** The look before the dialog came. */
  told: Seen | undefined;
  after: Seen;
  answer: Answer;
}

async function describe(context: StepContext, answered: Answered): Promise<PermissionPrompt> {
  const { dialog, before, told, answer } = answered;
  const permissions = namesIn(dialog.message);
  const same = context.prompts.filter((one) => one.permissions.join() === permissions.join());
  const button = answer === 'deny' ? dialog.deny : dialog.allow;
  return {
    permissions,
    message: dialog.message,
    seenAt: {
      capture: before.stored.id,
      run: context.run,
      step: context.step,
      words: dialog.message,
      ...(button === undefined ? {} : { bounds: button.bounds }),
    },
    beforeUserAction: context.touched === undefined,
    after: context.touched ?? null,
    time: same.length + 1,
    answer: button === undefined ? 'none' : answer,
    afterwards: await consequence(context, answered, permissions),
    purposeTold:
      told === undefined
        ? null
        : tellsPurpose(
            told.stored.texts.map(({ text }) => text),
            dialog.message,
          ),
  };
}

async function consequence(
  context: StepContext,
  { after, before }: Answered,
  permissions: readonly string[],
): Promise<PermissionPrompt['afterwards']> {
  const { capture, signs } = after;
  const again = permissionDialogOf(capture);
  if (again !== undefined) return namesIn(again.message).join() === permissions.join() ? 'asked-again' : 'continued';
  if (capture.package === 'com.android.settings') return 'settings';
  if (capture.package !== context.app.package) {
    if (capture.pid !== undefined) return 'unknown';
    const exits = await context.session.exits(context.app.package);
    const since = before.capture.deviceAt ?? before.capture.at;
    const last = exits.findLast(({ at }) => Date.parse(at) >= Date.parse(since) - 1000);
    return last?.reason === 'crash' || last?.reason === 'native-crash' ? 'crashed' : 'exited';
  }
  return signs.some(({ pattern, fact }) => pattern === 'forced_permission' && fact === 'gate')
    ? 'blocked'
    : 'continued';
}
