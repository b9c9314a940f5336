import { InspectorError } from '../../../shared/errors.ts';
import type { Intent } from '../../app/runtime.ts';
import type { System } from '../system.ts';
import { createAppHost } from './app-host.ts';
import { startPageOf } from './content.ts';
import { createEndings, type Ending } from './endings.ts';
import type { RunningApp, StartResult } from './model.ts';
import { resolveStart, type StartTarget } from './resolve-start.ts';
import { shortComponent } from './resolve.ts';
import type { EventLog } from '../event-log.ts';
import { hasNoScreen } from '../screenless.ts';

export interface StartRequest {
  intent: Intent;
  categories?: readonly string[];
  /** `-S`: the app is stopped first. */
  stopFirst?: boolean;
  /** An app or the launcher starts it, not the shell; its own activities need not be exported. */
  from?: string;
}

/** ActivityTaskManager with one task for each app, and home below all of them. */
export interface ActivityManager {
  running(): readonly RunningApp[];
  find(package_: string): RunningApp | undefined;
  /** undefined: home. */
  front(): RunningApp | undefined;
  /** Runs after the starts and stops before it; resolves when the first frame is there. */
  start(request: StartRequest): Promise<StartResult>;
  home(): Promise<void>;
  /** Back at the root of the task (`finish`), or the app ends its own process (`exit`). */
  finish(package_: string, how: 'finish' | 'exit'): Promise<void>;
  /** Ends the package's process, whatever runs in it. False: none ran. */
  end(package_: string, ending: Ending): Promise<boolean>;
  crash(package_: string, kind: 'crash' | 'renderer-gone', detail: string): Promise<void>;
  notResponding(package_: string): Promise<void>;
}

/** From Android 12 on, Back at the root of a launcher task moves it to the back instead of ending the activity. */
const keepsRootSince = 31;

export function createActivityManager(system: System, events: EventLog): ActivityManager {
  const running = new Map<string, RunningApp>();
  let inFront: RunningApp | undefined;
  let lastTask = 4;
  let queue: Promise<unknown> = Promise.resolve();
  // Starts and stops of apps happen one after the other, as under the lock of ActivityTaskManager.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };

  const toBack = async (): Promise<void> => {
    const leaving = inFront;
    inFront = undefined;
    system.display.pauseApp();
    if (leaving === undefined) return;
    leaving.state = 'stopped';
    events.event('wm_on_paused_called', [0, leaving.activity ?? '', 'performPause']);
    await leaving.runtime?.pause();
  };

  const forget = (one: RunningApp): void => {
    running.delete(one.app.name);
    if (inFront === one) inFront = undefined;
  };
  const endings = createEndings(system, events, forget);

  const toFront = async (one: RunningApp): Promise<void> => {
    if (inFront !== undefined && inFront !== one) await toBack();
    inFront = one;
    one.state = 'resumed';
    one.resumedAt = system.now();
    const activity = one.activity ?? '';
    events.event('wm_on_resume_called', [0, activity, 'RESUME_ACTIVITY']);
    system.display.showApp(one.runtime, { package: one.app.name, activity, label: one.app.label });
  };

  const launch = async (target: StartTarget, one: RunningApp): Promise<StartResult> => {
    const { app } = one;
    one.activity = target.activity;
    events.event('wm_create_activity', [
      0,
      one.process.pid,
      one.taskId,
      shortComponent(app.name, target.activity),
      target.intent.action ?? 'NULL',
    ]);
    await toFront(one);
    const begun = performance.now();
    if (system.faults.slowStart > 0) await new Promise((resolve) => setTimeout(resolve, system.faults.slowStart));
    const { metrics } = system.display;
    const { profile } = system;
    try {
      one.runtime = await system.runtimes.launch({
        package: app.name,
        label: app.label,
        versionName: app.versionName,
        activity: target.activity,
        pid: one.process.pid,
        uid: app.uid,
        archives: app.parts.map(({ archive }) => archive),
        startPage: startPageOf(app, target.activity),
        dataDirectory: app.dataDirectory,
        metrics,
        contentBounds: { left: 0, top: 0, right: metrics.width, bottom: metrics.height },
        locale: profile.locale,
        timeZone: profile.timeZone,
        network: system.network,
        webView: { profile: profile.webView, ids: true },
        data: target.intent.data,
        host: createAppHost(system, one, events),
      });
    } catch (error) {
      if (!(error instanceof InspectorError)) throw error;
      await endings.end(one, { reason: 'exitSelf', subreason: 'none', description: error.code });
      events.system('E', 'VirtualPhone', `${app.name} cannot run: ${error.code}: ${error.message}`);
      return { kind: 'cannot-run', component: shortComponent(app.name, target.activity), error };
    }
    // A process that died while it started has left already.
    if (running.get(app.name) !== one) return { kind: 'died', component: shortComponent(app.name, target.activity) };
    if (inFront === one)
      system.display.showApp(one.runtime, { package: app.name, activity: target.activity, label: app.label });
    const waitTime = Math.max(1, Math.round(performance.now() - begun));
    const component = shortComponent(app.name, target.activity);
    events.system('I', 'ActivityTaskManager', `Displayed ${component}: +${waitTime}ms`);
    events.event('wm_activity_launch_time', [0, one.taskId, component, waitTime]);
    return { kind: 'started', launchState: 'COLD', component, totalTime: waitTime, waitTime: waitTime + 2 };
  };

  const startProcess = (target: StartTarget): RunningApp => {
    const { app } = target;
    app.stopped = false;
    const process = system.processTable.start(app.name, app.uid);
    events.event('am_proc_start', [
      0,
      process.pid,
      app.uid,
      app.name,
      'top-activity',
      `{${shortComponent(app.name, target.activity)}}`,
    ]);
    events.system(
      'I',
      'ActivityManager',
      `Start proc ${process.pid}:${app.name}/u0a${app.uid - 10_000} for top-activity {${app.name}/${target.activity}}`,
    );
    events.event('am_proc_bound', [0, process.pid, app.name]);
    const one: RunningApp = {
      app,
      process,
      activity: undefined,
      taskId: (lastTask += 1),
      runtime: undefined,
      state: 'stopped',
      resumedAt: system.now(),
    };
    running.set(app.name, one);
    scheduleCrash(one);
    return one;
  };

  const scheduleCrash = (one: RunningApp): void => {
    const fault = system.faults.crashApp;
    if (fault === undefined) return;
    const detail =
      'java.lang.IllegalStateException: fault injected\n\tat android.app.Activity.performCreate(Activity.java:8290)';
    setTimeout(() => {
      if (running.get(one.app.name) === one) system.detach(endings.crash(one, 'crash', detail));
    }, fault.after).unref();
  };

  const begin = async (target: StartTarget): Promise<StartResult> => {
    const component = shortComponent(target.app.name, target.activity);
    if (hasNoScreen(target.app.name)) {
      system.services.startService(target.app, `${target.app.name}.ForegroundService`);
      target.app.stopped = false;
      return { kind: 'started', launchState: 'COLD', component, totalTime: 1, waitTime: 1 };
    }
    const existing = running.get(target.app.name);
    if (existing === undefined) return launch(target, startProcess(target));
    if (existing.runtime === undefined) return withState(await launch(target, existing), 'WARM');
    if (existing.activity !== target.activity) {
      await existing.runtime.stop('clean');
      existing.runtime = undefined;
      return withState(await launch(target, existing), 'WARM');
    }
    if (target.intent.data !== undefined && /^https?:/.test(target.intent.data))
      await existing.runtime.openUrl(target.intent.data);
    if (inFront === existing) return { kind: target.intent.data === undefined ? 'brought' : 'delivered', component };
    const begun = performance.now();
    await existing.runtime.resume();
    await toFront(existing);
    const time = Math.max(1, Math.round(performance.now() - begun));
    return { kind: 'started', launchState: 'HOT', component, totalTime: time, waitTime: time + 1 };
  };

  return {
    running: () => [...running.values()],
    find: (package_) => running.get(package_),
    front: () => inFront,
    async start(request) {
      // Outside of the turn: it may wait for the user.
      const target = await resolveStart(system, request);
      return inTurn(async () => {
        if (target !== 'home' && 'kind' in target) return target;
        if (target === 'home') {
          await toBack();
          return { kind: 'brought', component: 'com.android.launcher3/.uioverrides.QuickstepLauncher' };
        }
        const existing = running.get(target.app.name);
        if (request.stopFirst === true && existing !== undefined)
          await endings.end(existing, {
            reason: 'userRequested',
            subreason: 'forceStop',
            description: `stop ${target.app.name} due to from start`,
          });
        return begin(target);
      });
    },
    home: () => inTurn(toBack),
    finish: (package_, how) =>
      inTurn(async () => {
        const one = running.get(package_);
        if (one === undefined) return;
        if (how === 'exit') return endings.end(one, { reason: 'exitSelf', subreason: 'none', description: '' });
        if (inFront === one) await toBack();
        if (system.profile.apiLevel >= keepsRootSince) return;
        events.event('wm_finish_activity', [
          0,
          one.taskId,
          shortComponent(package_, one.activity ?? ''),
          'app-request',
        ]);
        const { runtime } = one;
        one.runtime = undefined;
        one.activity = undefined;
        await runtime?.stop('clean');
      }),
    end: (package_, ending) =>
      inTurn(async () => {
        const one = running.get(package_);
        if (one === undefined) return false;
        await endings.end(one, ending);
        return true;
      }),
    async crash(package_, kind, detail) {
      const one = running.get(package_);
      if (one !== undefined) await endings.crash(one, kind, detail);
    },
    async notResponding(package_) {
      const one = running.get(package_);
      if (one !== undefined) await endings.notResponding(one);
    },
  };
}

function withState(result: StartResult, launchState: 'WARM' | 'HOT'): StartResult {
  return result.kind === 'started' ? { ...result, launchState } : result;
}
