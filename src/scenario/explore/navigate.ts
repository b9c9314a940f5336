import { structureOf } from '../../detect/structure.ts';
import { centreOf } from '../../evidence/screen/node.ts';
import type { Seen, StepContext } from '../context.ts';
import { answerDialogs } from '../permission/answer.ts';
import { isPermissionDialog } from '../permission/dialog.ts';
import { swipeWithin } from '../touch/swipe.ts';
import { type Action, actionsOn } from './actions.ts';
import type { Screen } from './screens.ts';

/** How often Back is tried before the app is started anew. */
const mostBacks = 3;
/** Milliseconds that a start page may take to give way to the first screen. */
const startPatience = 8000;

/** Does one action where the app stands; undefined: it is not on this screen, or the guard does not let it pass on what the screen says now. */
export async function doAction(context: StepContext, action: Action): Promise<Seen | undefined> {
  const look = await context.session.capture({ screenshot: false });
  const { choices, alike } = actionsOn(look, context.app.package);
  const choice = [...choices, ...alike].find((one) => one.action.key === action.key);
  if (choice === undefined) return undefined;
  // The same button may stand under another question than when it was found.
  if (action.kind === 'tap' && context.guard.refuses(choice.node, look.tree ?? choice.node) !== undefined)
    return undefined;
  context.touching(action.words === '' ? action.kind : action.words);
  if (action.kind === 'scroll')
    await swipeWithin(context, { direction: 'up', area: choice.node.bounds, part: 0.6, duration: 400 });
  else await context.session.tap(centreOf(choice.node.bounds));
  const seen = await context.see({ settle: true });
  if (!isPermissionDialog(seen.capture)) return seen;
  return (await answerDialogs(context, 'deny', 3, 1000)).seen ?? seen;
}

/** Does the actions one after the other; false: one of them was not there any more. */
export async function replay(context: StepContext, path: readonly Action[]): Promise<boolean> {
  for (const action of path) if ((await doAction(context, action)) === undefined) return false;
  return true;
}

/** Brings the app to a screen: by Back, by a new start and the way again, at last from scratch. */
export async function goTo(context: StepContext, screen: Screen, root: Screen): Promise<boolean> {
  if (await isAt(context, screen)) return true;
  for (let backs = 0; backs < mostBacks; backs += 1) {
    const { package: front } = await context.session.capture({ screenshot: false });
    if (front !== context.app.package) break;
    await context.session.press('back');
    await context.see({ settle: true });
    if (await isAt(context, screen)) return true;
  }
  await context.session.stop(context.app.package);
  await context.session.start(context.app);
  if (!(await comesTo(context, root))) {
    await context.restore();
    if (!(await comesTo(context, root))) return false;
  }
  return (await replay(context, screen.path)) && (await isAt(context, screen));
}

async function isAt({ session }: StepContext, { structure }: Screen): Promise<boolean> {
  return structureOf(await session.capture({ screenshot: false })) === structure;
}

async function comesTo(context: StepContext, screen: Screen): Promise<boolean> {
  const until = context.pace.elapsed() + startPatience;
  for (;;) {
    if (await isAt(context, screen)) return true;
    if (context.pace.elapsed() >= until) return false;
    await context.pace.sleep(200, context.signal);
  }
}
