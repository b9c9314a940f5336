import type { AppUnderTest, DeviceSession } from '../../../device/session.ts';
import type { Measurement } from '../../../evidence/kinds/stability.ts';
import type { Pace } from '../../../scenario/pace.ts';
import type { Notes } from './probe.ts';
import { faultsSince, markLog } from '../../../device/crashes/since.ts';

/** An app that is up for so long has started. Milliseconds. */
const staysUp = 3000;

type Check = Extract<Measurement, { kind: 'check' }>;

/** Removed and installed again, over and over, and once over its own data. Plain adb: the app is started and has to stay. */
export async function reinstallAgain(
  session: DeviceSession,
  app: AppUnderTest,
  count: number,
  notes: Notes,
  pace: Pace,
  signal: AbortSignal,
): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await session.uninstall(app.package);
    notes.add(await installAndStart(session, app, `${number}`, pace, signal));
  }
  notes.add(await installAndStart(session, app, 'over its data', pace, signal));
}

async function installAndStart(
  session: DeviceSession,
  app: AppUnderTest,
  setting: string,
  pace: Pace,
  signal: AbortSignal,
): Promise<Check> {
  const result = (outcome: Check['outcome'], detail: string): Check => ({
    kind: 'check',
    setting,
    outcome,
    detail,
    typedKept: null,
    before: null,
    after: null,
  });
  const mark = markLog(session);
  const installed = await session.install(app.files);
  if (!installed.ok) return result('gone', installed.code ?? installed.message.slice(0, 300));
  const started = await session.start(app);
  await pace.sleep(staysUp, signal);
  const [fault] = faultsSince(session, mark, app.package);
  if (fault !== undefined)
    return result(fault.kind === 'not-responding' ? 'not-responding' : 'crash', fault.reason.slice(0, 300));
  const runs = started.ok && (await session.pid(app.package)) !== undefined;
  return runs ? result('steady', '') : result('gone', started.ok ? 'the process ended' : started.message.slice(0, 300));
}
