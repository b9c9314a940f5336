import { join } from 'node:path';

import type { Clock } from '../../shared/clock.ts';
import { InspectorError } from '../../shared/errors.ts';
import { findAdb } from '../adb/binary.ts';
import { Connection } from '../adb/connection.ts';
import { adbServerPort, openService } from '../adb/host.ts';
import type { MendReport } from '../adb/mend.ts';
import { mend } from '../adb/mend.ts';
import { clientVersion, ensureServer } from '../adb/server.ts';
import type { AdbTarget } from '../adb/shell.ts';
import { Driver } from '../appium/driver.ts';
import { useAppium } from '../appium/server.ts';
import { blockersOf, examineDevice } from '../doctor.ts';
import { takeLease } from '../lease.ts';
import type { DeviceSession } from '../session.ts';
import { readFacts } from './facts.ts';
import { Incidents } from './incidents.ts';
import { LogFollower } from './log.ts';
import { OpenSession } from './open-session.ts';
import { readSettings } from './settings.ts';
import { deviceTime } from './time.ts';

export interface OpenOptions {
  /** Port of the adb server; the environment's or 5037. */
  adbPort?: number | undefined;
  /** Where Appium's log goes. Exists. */
  workDirectory: string;
  clock: Clock;
  /** Ends everything that is under way; the session is still disposed of as usual. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that the phone may stay away before it counts as lost; 8000. */
  patience?: number | undefined;
}

/**
 * Takes a phone. Throws `device-busy`, `device-not-found`, `device-unusable` (not authorised, older than Android 8), `adb-missing`,
 * `adb-failed`. Nothing on the phone is different before `startDriver`: the doctor takes back the one setting that it tries to write.
 */
export async function openSession(serial: string, options: OpenOptions): Promise<DeviceSession> {
  const { clock, signal, workDirectory } = options;
  signal?.throwIfAborted();
  const port = options.adbPort ?? adbServerPort();
  await ensureServer(port);
  const lease = takeLease(serial, clock.now());
  const incidents = new Incidents(clock);
  const logFile = join(workDirectory, 'appium.log');
  let follower: LogFollower | undefined;
  const connection = new Connection(
    { port, serial },
    {
      signal,
      patience: options.patience,
      onMended: (report: MendReport, why) => {
        if (report.serverStarted) incidents.add('server-restarted', `adb: ${why}`);
        if (report.reconnected) incidents.add('reconnected', why);
        void follower?.resume();
      },
    },
  );
  // Loading Appium is half of a session's start, and takes place beside what adb does first. Its failure is told by `startDriver`.
  void useAppium(logFile).catch(() => undefined);
  try {
    // A serial that nobody attached yet is attached here; that is no incident.
    const attached = await mend(connection.target, 0, signal);
    if (attached === undefined) throw await absent(connection.target);
    const facts = await readFacts(connection, serial, () => clock.now().getTime(), await toolVersions());
    if (facts.apiLevel < 26) throw tooOld(serial, facts.release);
    const blockers = blockersOf(await examineDevice({ facts, shell: connection }));
    follower = new LogFollower(connection.target, Math.floor((await deviceTime(connection)) / 1000));
    await follower.resume();
    const driver = new Driver(
      connection,
      logFile,
      {
        restarted: (what, why) => {
          if (what === 'server') incidents.add('server-restarted', `Appium: ${why}`);
          incidents.add('driver-restarted', why);
        },
      },
      signal,
    );
    const settings = await readSettings(connection);
    return new OpenSession({
      connection,
      driver,
      facts: { ...facts, blockers },
      follower,
      incidents,
      lease,
      settings,
      clock,
      signal,
      attached: attached.reconnected,
    });
  } catch (error) {
    follower?.stop();
    lease.release();
    throw error;
  }
}

async function toolVersions(): Promise<Record<string, string>> {
  const adb = await clientVersion(findAdb());
  return adb?.release === undefined ? {} : { adb: adb.release };
}

/** Says what the server says of the phone. */
async function absent({ port, serial }: AdbTarget): Promise<InspectorError> {
  const detail = await openService(port, serial, 'shell,v2,raw:true', { timeout: 3000 }).then(
    (socket) => {
      socket.close();
      return 'it does not answer';
    },
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (/unauthorized|authorizing/i.test(detail)) {
    return new InspectorError('device-unusable', {
      zh: `设备 ${serial} 未授权此计算机调试，请在手机上点“允许”`,
      en: `the device ${serial} has not allowed this computer; accept the question on its screen`,
    });
  }
  return new InspectorError('device-not-found', {
    zh: `找不到设备 ${serial}：${detail}`,
    en: `there is no device ${serial}: ${detail}`,
  });
}

function tooOld(serial: string, release: string): InspectorError {
  return new InspectorError('device-unusable', {
    zh: `设备 ${serial} 的 Android 版本 ${release} 过旧，需 Android 8.0 及以上`,
    en: `the device ${serial} runs Android ${release}; Android 8.0 or later is needed`,
  });
}
