import type { EventLog } from '../event-log.ts';
import type { exitReasons, exitSubreasons } from '../reports/exit-info.ts';
import type { System } from '../system.ts';
import type { RunningApp } from './model.ts';
import { shortComponent } from './resolve.ts';

export interface Ending {
  reason: keyof typeof exitReasons;
  subreason: keyof typeof exitSubreasons;
  description: string;
  status?: number;
}

/** How processes end: stopped by the system, crashed, not responding. */
export interface Endings {
  end(one: RunningApp, ending: Ending): Promise<void>;
  crash(one: RunningApp, kind: 'crash' | 'renderer-gone', detail: string): Promise<void>;
  notResponding(one: RunningApp): Promise<void>;
}

/** A second crash within this many milliseconds is 屡次停止运行 (ActivityManager `MIN_CRASH_INTERVAL`). */
const crashInterval = 120_000;

export function createEndings(system: System, events: EventLog, forget: (one: RunningApp) => void): Endings {
  const crashedAt = new Map<string, number>();
  const askedAbout = new Set<number>();

  const end = async (one: RunningApp, ending: Ending): Promise<void> => {
    const { app, process, runtime } = one;
    const front = one.state === 'resumed';
    if (!system.processTable.end(process.pid)) return;
    forget(one);
    if (runtime !== undefined) system.traffic.keep(app.uid, runtime.traffic());
    const { reason, subreason, description, status = 0 } = ending;
    const exit = {
      package: app.name,
      process: process.name,
      pid: process.pid,
      uid: app.uid,
      at: system.now(),
      importance: front ? 100 : 400,
    };
    system.exits.add({ ...exit, reason, subreason, status, description });
    if (reason === 'userRequested' || reason === 'permissionChange') {
      events.system(
        'I',
        'ActivityManager',
        `Killing ${process.pid}:${app.name}/u0a${app.uid - 10_000} (adj ${front ? 0 : 900}): ${description}`,
      );
      events.event('am_kill', [0, process.pid, app.name, front ? 0 : 900, description]);
    }
    events.system(
      'I',
      'ActivityManager',
      `Process ${app.name} (pid ${process.pid}) has died: ${front ? 'fg  TOP ' : 'cch+5 CEM'}`,
    );
    events.event('am_proc_died', [0, process.pid, app.name, front ? 0 : 900, front ? 2 : 19]);
    system.permissions.endOneTime(app);
    system.display.closeApp(app.name);
    await runtime?.stop(reason === 'crash' || reason === 'nativeCrash' ? 'killed' : 'clean');
  };

  const crash = async (one: RunningApp, kind: 'crash' | 'renderer-gone', detail: string): Promise<void> => {
    const { app, process } = one;
    const native = kind === 'renderer-gone';
    const again = system.now() - (crashedAt.get(app.name) ?? -Infinity) < crashInterval;
    crashedAt.set(app.name, system.now());
    const exception = /^([\w.$]+)(?::\s*(.*))?/.exec(detail);
    const type = native ? 'Native crash' : (exception?.[1] ?? 'java.lang.RuntimeException');
    const words = exception?.[2] ?? detail;
    writeCrash(system, one, native, detail);
    events.event('am_crash', [
      process.pid,
      0,
      app.name,
      app.manifest.application.debuggable === true ? 550_026_054 : 550_026_052,
      type,
      words.split('\n')[0] ?? '',
      native ? 'unknown' : 'Activity.java',
      native ? 0 : 8290,
      0,
    ]);
    events.event('wm_finish_activity', [0, one.taskId, shortComponent(app.name, one.activity ?? ''), 'force-crash']);
    events.system(
      'W',
      'ActivityTaskManager',
      `  Force finishing activity ${shortComponent(app.name, one.activity ?? '')}`,
    );
    const front = one.state === 'resumed';
    await end(one, {
      reason: native ? 'nativeCrash' : 'crash',
      subreason: 'none',
      description: native ? detail : 'crash',
      status: native ? 6 : 0,
    });
    if (front) system.display.showCrash(app.label, app.name, again);
  };

  const notResponding = async (one: RunningApp): Promise<void> => {
    const { app, process } = one;
    // One dialog is enough, however often the user touches the app meanwhile.
    if (askedAbout.has(process.pid)) return;
    askedAbout.add(process.pid);
    const component = shortComponent(app.name, one.activity ?? '');
    const reason = `Input dispatching timed out (${app.name}/${one.activity ?? ''} (server) is not responding. Waited 5000ms for MotionEvent)`;
    events.event('am_anr', [0, process.pid, app.name, 550_026_054, reason]);
    events.system(
      'E',
      'ActivityManager',
      `ANR in ${app.name} (${component})\nPID: ${process.pid}\nReason: ${reason}\nParent: ${component}\nLoad: 1.05 / 0.98 / 0.61`,
    );
    system.dropBox.add({
      tag: 'data_app_anr',
      at: system.now(),
      text: `Process: ${app.name}\nPID: ${process.pid}\nSubject: ${reason}\n`,
    });
    const answer = await system.display.showNotResponding(app.label, app.name);
    askedAbout.delete(process.pid);
    if (answer === 'close')
      await end(one, {
        reason: 'notResponding',
        subreason: 'none',
        description: 'user request after error',
        status: 0,
      });
  };

  return { end, crash, notResponding };
}

/** FATAL EXCEPTION or the tombstone's head, to the crash buffer under the app's own pid, and to the drop box. */
function writeCrash(system: System, { app, process }: RunningApp, native: boolean, detail: string): void {
  const own = { pid: process.pid, uid: app.uid, buffer: 'crash' as const };
  if (native) {
    const lines = [
      '*** *** *** *** *** *** *** *** *** *** *** *** *** *** *** ***',
      `pid: ${process.pid}, tid: ${process.pid}, name: ${app.name}  >>> ${app.name} <<<`,
      'signal 6 (SIGABRT), code -1 (SI_QUEUE), fault addr --------',
      `Abort message: '${detail}'`,
    ];
    system.log.add({ ...own, priority: 'F', tag: 'DEBUG', message: lines.join('\n') });
  } else {
    system.log.add({
      ...own,
      priority: 'E',
      tag: 'AndroidRuntime',
      message: `FATAL EXCEPTION: main\nProcess: ${app.name}, PID: ${process.pid}\n${detail}`,
    });
  }
  const tag = native ? 'data_app_native_crash' : 'data_app_crash';
  const head = `Process: ${app.name}\nPID: ${process.pid}\nUID: ${app.uid}\nPackage: ${app.name} v${app.versionCode} (${app.versionName})\n\n`;
  system.dropBox.add({ tag, at: system.now(), text: `${head}${detail}\n` });
}
