import { structureOf } from '../../detect/structure.ts';
import type { StepContext } from '../context.ts';
import { wordsOf } from '../guard/around.ts';
import { resolve } from '../selector/resolve.ts';
import type { SelectorInput } from '../selector/schema.ts';
import type { Step, StepResult } from '../step.ts';
import { touch } from '../touch/touch.ts';

/** Taps every widget that the selector means on this screen, runs the steps, and comes back; refused ones are passed over. */
export async function eachElement(
  context: StepContext,
  input: SelectorInput,
  most: number,
  steps: readonly Step[],
): Promise<StepResult> {
  const start = await context.see({ settle: true });
  const { tree } = start.capture;
  const all = tree === undefined ? [] : resolve(tree, input, context.list).map(wordsOf);
  const items = [...new Set(all)].slice(0, most);
  if (items.length === 0)
    return { state: 'skipped', reason: { code: 'nothing-to-do', detail: 'nothing matches' }, seen: start };
  for (const [index, item] of items.entries()) {
    if (!(await comeBack(context, start.stored.structure))) break;
    const place = all.indexOf(item);
    const result = await touch(context, nth(input, place), { optional: true, timeout: undefined }, (point) =>
      context.session.tap(point),
    );
    if (result.state !== 'skipped') await context.perform(steps, `${index}.do`, item);
  }
  await comeBack(context, start.stored.structure);
  return {};
}

/** The same selector, for the widget at this place of its matches. */
function nth(input: SelectorInput, place: number): SelectorInput {
  return input.index === undefined ? { ...input, index: place } : input;
}

/** Back to the screen it began on: by Back, then from scratch. */
async function comeBack(context: StepContext, structure: string): Promise<boolean> {
  for (let tries = 0; tries < 3; tries += 1) {
    const capture = await context.session.capture({ screenshot: false });
    if (structureOf(capture) === structure) return true;
    if (capture.package !== context.app.package) break;
    await context.session.press('back');
    await context.see({ settle: true });
  }
  const restored = await context.restore();
  return restored.stored.structure === structure;
}
