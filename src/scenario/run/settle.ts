import { structureOf } from '../../detect/structure.ts';
import type { DeviceSession } from '../../device/session.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import type { Pace } from '../pace.ts';

/** Milliseconds between two looks, and after which an unquiet screen is taken as it is. */
const betweenLooks = 100;
const longest = 5000;

/**
 * A look with pixels at a screen that has come to rest: the one before it agrees in structure, numbers taken out. `accept`: the first look,
 * which has no pixels, is enough when it shows this.
 */
export async function settledCapture(
  session: DeviceSession,
  pace: Pace,
  signal: AbortSignal,
  accept?: (capture: Capture) => boolean,
): Promise<Capture> {
  const until = pace.elapsed() + longest;
  let since = pace.elapsed();
  const first = await session.capture({ screenshot: false });
  if (accept?.(first) === true) return first;
  let before = structureOf(first);
  for (;;) {
    // A look that took long was a wait already.
    await pace.sleep(Math.max(0, since + betweenLooks - pace.elapsed()), signal);
    since = pace.elapsed();
    const capture = await session.capture();
    const structure = structureOf(capture);
    if (structure === before || pace.elapsed() >= until) return capture;
    before = structure;
  }
}
