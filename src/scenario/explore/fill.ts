import { lookAt } from '../../detect/look.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import { centreOf, type UiNode } from '../../evidence/screen/node.ts';
import { valueFor } from '../../explore/values.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { StepContext } from '../context.ts';
import { emptyFields } from './offers.ts';

/** More fields than this is another app's work. */
const mostFields = 20;
/** Pixels within which a text above a field is its label. */
const labelWithin = 140;

/** Types a made-up value of its kind into every empty field in sight; hands nothing in. */
export async function fillFields(context: StepContext, front: Capture, passwords: boolean): Promise<void> {
  const { app, session } = context;
  const done = new Set<string>();
  let capture = front;
  for (let count = 0; count < mostFields; count += 1) {
    const field =
      capture.tree === undefined
        ? undefined
        : emptyFields(capture.tree, app.package, passwords).find((one) => !done.has(keyOf(one)));
    if (field === undefined) break;
    done.add(keyOf(field));
    await typeInto(session, field, valueFor(askedBy(capture, field)).value);
    // The keyboard may have moved the others.
    capture = await session.capture({ screenshot: false });
  }
  await session.hideKeyboard();
}

/** A field that something lies over, or that the page takes away when it is touched, stays empty: that ends no walk. */
async function typeInto(session: StepContext['session'], field: UiNode, value: string): Promise<void> {
  try {
    await session.type(value, { at: centreOf(field.bounds), replace: true });
  } catch (error) {
    if (!(error instanceof InspectorError && error.code === 'element-not-found')) throw error;
  }
}

function keyOf({ bounds, hint, resourceId }: UiNode): string {
  return `${resourceId} ${hint} ${bounds.left}`;
}

/** A field's own words, and those straight above it. */
function askedBy(capture: Capture, { bounds, description, hint, resourceId }: UiNode): string {
  const own = `${hint}${description}`;
  if (own !== '') return own;
  const above = lookAt(capture).items.filter(
    (item) => item.bounds.bottom <= bounds.top + 20 && bounds.top - item.bounds.bottom < labelWithin,
  );
  return `${above.at(-1)?.words ?? ''}${resourceId}`;
}
