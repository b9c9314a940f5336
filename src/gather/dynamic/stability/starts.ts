import { contentOf } from '../../../device/session/picture.ts';
import type { AppUnderTest, DeviceSession } from '../../../device/session.ts';
import type { Measurement } from '../../../evidence/kinds/stability.ts';
import type { Pace } from '../../../scenario/pace.ts';
import { isAsking } from './disturb.ts';
import type { Notes } from './probe.ts';
import { linesSince, markLog } from '../../../device/crashes/since.ts';

type Start = Extract<Measurement, { kind: 'start' }>;
type Kind = Start['start'];

/** Milliseconds that something is waited for on the screen, and that a stopped process may take to end. */
const shownWithin = 15_000;
const betweenPictures = 50;

/** A picture that is empty again after so long was a flash: a starting window, a page that took itself down. Milliseconds. */
const staysFor = 500;

/** `reportFullyDrawn` comes after the first frame, when it comes. Milliseconds. */
const drawnWithin = 1500;

/**
 * Starts the app again and again, by adb alone: instrumentation would take part in the times. Cold after a stop, hot after Home, warm after
 * Back where the phone ends the activity then, which it does not from Android 12 on.
 */
export async function measureStarts(
  session: DeviceSession,
  app: AppUnderTest,
  count: number,
  notes: Notes,
  pace: Pace,
  signal: AbortSignal,
): Promise<void> {
  const once = async (meant: Kind): Promise<Start> => {
    const start = await startOnce(session, app, meant, pace, signal);
    notes.add(start);
    return start;
  };
  for (let number = 0; number < count; number += 1) {
    await session.stop(app.package);
    if ((await once('cold')).shown === null && number > 0) break;
  }
  for (let number = 0; number < count; number += 1) {
    await session.shell.run('input keyevent 3');
    // A screen that never comes takes the whole wait each time, and will not come the next time either.
    if ((await once('hot')).shown === null) break;
  }
  for (let number = 0; number < count; number += 1) {
    await session.shell.run('input keyevent 4');
    if ((await once('warm')).start === 'warm') continue;
    notes.untested(
      'warm-start-unreached',
      'Back does not end the activity on this phone, the start was a hot one',
      'warm',
    );
    break;
  }
  await session.stop(app.package);
}

async function startOnce(
  session: DeviceSession,
  app: AppUnderTest,
  meant: Kind,
  pace: Pace,
  signal: AbortSignal,
): Promise<Start> {
  const mark = markLog(session);
  const began = pace.elapsed();
  const started = await session.start(app);
  const first = started.totalTime ?? 0;
  const { shown, within } = await watchPictures(session, app.package, { began, first }, pace, signal);
  if (meant === 'cold') await pace.sleep(drawnWithin, signal);
  const drawn = linesSince(session, mark)
    .map(({ message }) => /Fully drawn (\S+?)\/\S+: \+(\S+)/.exec(message))
    .find((match) => match?.[1] === app.package);
  return {
    kind: 'start',
    start: started.kind ?? meant,
    ok: started.ok,
    total: started.totalTime ?? null,
    fullyDrawn: drawn === undefined || drawn === null ? null : duration(drawn[2] ?? ''),
    shown,
    within,
  };
}

async function watchPictures(
  session: DeviceSession,
  package_: string,
  { began, first }: { began: number; first: number },
  pace: Pace,
  signal: AbortSignal,
): Promise<Pick<Start, 'shown' | 'within'>> {
  const looksFilled = async (): Promise<boolean> => {
    const front = (await session.foreground())?.package ?? '';
    if (front !== package_ && !isAsking(front)) return false;
    return contentOf(await session.shell.bytes('screencap -p')) === 'something';
  };
  // What is on the screen before the first frame of the app is the system's starting window.
  let before = first;
  for (;;) {
    const asked = pace.elapsed() - began;
    const filled = await looksFilled();
    const now = pace.elapsed() - began;
    if (filled) {
      await pace.sleep(staysFor, signal);
      if (await looksFilled()) return { shown: Math.round(now), within: Math.max(0, Math.round(now - before)) };
    }
    if (now > shownWithin) return { shown: null, within: Math.round(now - before) };
    before = asked;
    await pace.sleep(betweenPictures, signal);
  }
}

/** `1s234ms`, `850ms` (TimeUtils.formatDuration). */
function duration(text: string): number | null {
  const match = /^(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
  if (match === null) return null;
  return Number(match[1] ?? 0) * 60_000 + Number(match[2] ?? 0) * 1000 + Number(match[3] ?? 0);
}
