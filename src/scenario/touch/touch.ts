import { structureOf } from '../../detect/structure.ts';
import type { Point } from '../../device/session.ts';
import { centreOf, walk } from '../../evidence/screen/node.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { StepContext } from '../context.ts';
import { wordsOf } from '../guard/around.ts';
import { labelOf } from '../selector/label.ts';
import type { SelectorInput } from '../selector/schema.ts';
import type { StepResult } from '../step.ts';
import { find, type Found, sameBounds } from './find.ts';

/** Milliseconds that a widget is waited for. */
const patience = 7000;
const patienceWhenOptional = 2000;

export interface TouchOptions {
  optional: boolean;
  /** Milliseconds; default 7000, or 2000 when optional. */
  timeout: number | undefined;
}

/**
 * Finds a widget, asks the guard, acts on its middle, and looks at what came of it. Absent: `skipped` when optional, else throws
 * `element-not-found`. Refused by the guard: `skipped` with `step-refused` and the effect.
 */
export async function touch(
  context: StepContext,
  input: SelectorInput,
  { optional, timeout }: TouchOptions,
  act: (point: Point) => Promise<void>,
): Promise<StepResult> {
  const found = await findReachable(context, input, timeout ?? (optional ? patienceWhenOptional : patience));
  if (found === undefined) {
    const detail = `not on the screen: ${labelOf(input)}`;
    if (optional) return { state: 'skipped', reason: { code: 'element-not-found', detail } };
    throw new InspectorError('element-not-found', detail);
  }
  await showBefore(context, found);
  const refusal = context.guard.refuses(found.node, found.capture.tree ?? found.node);
  const element = found.node.bounds;
  if (refusal !== undefined) {
    const detail = `${refusal.effect}: ${refusal.words}`;
    return { state: 'skipped', reason: { code: 'step-refused', detail }, element };
  }
  context.touching(wordsOf(found.node));
  await act(centreOf(element));
  const seen = await context.see({ settle: true });
  return { seen, element };
}

/** The keyboard lies over the lower part of the screen and takes what was meant for a widget under it. */
async function findReachable(context: StepContext, input: SelectorInput, timeout: number): Promise<Found | undefined> {
  const found = await find(context, input, timeout);
  if (found === undefined || !found.capture.keyboard) return found;
  const keyboards = found.capture.windows.filter(({ type }) => type === 'inputMethod');
  if (keyboards.some((keyboard) => keyboard.package === found.node.package)) return found;
  if (centreOf(found.node.bounds).y < found.capture.display.height * 0.55) return found;
  await context.session.hideKeyboard();
  return (await find(context, input, 1000)) ?? found;
}

/** The box of what is touched is drawn on the last look; takes a new one when that shows something else. */
async function showBefore(context: StepContext, { node, capture }: Found): Promise<void> {
  const { last } = context;
  if (last !== undefined && last.stored.structure === structureOf(capture) && last.capture.tree !== undefined) {
    for (const one of walk(last.capture.tree))
      if (one.className === node.className && sameBounds(one.bounds, node.bounds)) return;
  }
  await context.see();
}
