import { structureOf } from '../../detect/structure.ts';
import type { DeviceSession } from '../../device/session.ts';
import type { Capture } from '../../evidence/screen/capture.ts';
import type { Pace } from '../pace.ts';

/** Milliseconds between two looks, and after which an unquiet screen is taken as it is. */
const betweenLooks = 100;
const longest = 5000;

/**
 * A look with pixels at a screen that has come to rest: another one agrees in structure, numbers taken out. `accept`: a look without pixels
 * goes first, and is enough when it shows this.
 */
export async function settledCapture(
  session: DeviceSession,
  pace: Pace,
  signal: AbortSignal,
  accept?: (capture: Capture) => boolean,
): Promise<Capture> {
  const until = pace.elapsed() + longest;
  let since = pace.elapsed();
  let before = await session.capture({ screenshot: accept === undefined });
  if (accept?.(before) === true) return before;
  let pictured = accept === undefined ? before : undefined;
  for (;;) {
    // A look that took long was a wait already.
    await pace.sleep(Math.max(0, since + betweenLooks - pace.elapsed()), signal);
    since = pace.elapsed();
    // Pixels take the longest: of two looks that agree one has them.
    const confirms = pictured === before;
    const capture = await session.capture({ screenshot: !confirms });
    if (!confirms) pictured = capture;
    if (pictured !== undefined && (structureOf(capture) === structureOf(before) || pace.elapsed() >= until))
      return pictured;
    before = capture;
  }
}
