import type { Capture } from '../../evidence/screen/capture.ts';
import type { StepContext } from '../context.ts';

/** A little scroll and back does nothing to the app, but has to be answered. */
export async function nudge({ session }: StepContext, { display }: Pick<Capture, 'display'>): Promise<void> {
  const x = Math.round(display.width / 2);
  const [low, high] = [Math.round(display.height * 0.55), Math.round(display.height * 0.5)];
  await session.swipe({ x, y: low }, { x, y: high });
  await session.swipe({ x, y: high }, { x, y: low });
}
