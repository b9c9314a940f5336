import { systemSurfaceOf } from '../detect/system-surface.ts';
import type { Capture } from '../evidence/screen/capture.ts';
import { centreOf, type UiNode, walk } from '../evidence/screen/node.ts';
import type { Seen, StepContext } from './context.ts';

/** One app can leave a dialog for every process of its. */
const mostDialogs = 3;

/** The button that ends a crashed or frozen app in the system's dialog (AOSP `app_error_dialog`, `app_anr_dialog`); undefined: none is in front. */
function closeButton(capture: Capture): UiNode | undefined {
  const surface = systemSurfaceOf(capture);
  if (capture.tree === undefined || (surface !== 'crash-dialog' && surface !== 'not-responding-dialog'))
    return undefined;
  const buttons = [...walk(capture.tree)].filter(({ clickable, displayed }) => clickable && displayed);
  return (
    buttons.find(({ resourceId }) => resourceId.endsWith(':id/aerr_close')) ??
    buttons.find(({ text }) => /^(?:关闭|关闭应用|确定|Close|Close app|OK)$/i.test(text.trim()))
  );
}

/**
 * The system's word that an app went down lies over everything, a new start of the app too, until somebody closes it. Gives the look after
 * it; the same where there is none.
 */
export async function closeErrorDialogs(
  { session, see }: Pick<StepContext, 'session' | 'see'>,
  seen: Seen,
): Promise<Seen> {
  let now = seen;
  for (let count = 0; count < mostDialogs; count += 1) {
    const button = closeButton(now.capture);
    if (button === undefined) break;
    await session.tap(centreOf(button.bounds));
    now = await see({ settle: true });
  }
  return now;
}
