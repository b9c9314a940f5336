import { shortComponent } from '../../system/activities/resolve.ts';
import type { RunningApp } from '../../system/activities/model.ts';
import { settingsApp } from '../../system/screenless.ts';
import type { System } from '../../system/system.ts';
import { userOf } from '../../system/processes.ts';
import { exitInfo } from './exit-info.ts';
import { hash } from './package.ts';
import { unknownDump, type Dump } from './dump.ts';

/** `dumpsys activity …`, one part per first word. */
export const activity: Dump = (system, words) => {
  const [part = 'activities', ...rest] = words.filter((word) => !word.startsWith('-'));
  const dump = parts[part];
  return dump === undefined ? unknownDump(system, `activity ${part}`) : dump(system, rest);
};

const launcher = 'com.android.launcher3/.uioverrides.QuickstepLauncher';

function activityRecord(component: string, taskId: number): string {
  return `ActivityRecord{${hash(component)} u0 ${component} t${taskId}}`;
}

function recordOf({ app, activity: class_ = '', taskId }: RunningApp): string {
  return activityRecord(shortComponent(app.name, class_), taskId);
}

/** ActivityRecord of what is in front. */
export function frontRecord(system: System): string {
  const front = system.activities.front();
  return front === undefined ? activityRecord(launcher, 2) : recordOf(front);
}

const activities: Dump = (system) => {
  const resumed = system.profile.apiLevel >= 30 ? 'topResumedActivity' : 'mResumedActivity';
  const tasks = system.activities
    .running()
    .filter((one) => one.activity !== undefined)
    .toSorted((one, other) => other.resumedAt - one.resumedAt)
    .flatMap((one) => [
      `  Task{${hash(one.app.name)} #${one.taskId} type=standard A=${one.app.uid}:${one.app.name} U=0 visible=${one.state === 'resumed'} mode=fullscreen translucent=false sz=1}`,
      `    * Hist #0: ${recordOf(one)}`,
      `        packageName=${one.app.name} processName=${one.process.name}`,
      `        app=ProcessRecord{${hash(String(one.process.pid))} ${one.process.pid}:${one.process.name}/${userOf(one.app.uid)}}`,
      `        mActivityComponent=${shortComponent(one.app.name, one.activity ?? '')}`,
      `        state=${one.state === 'resumed' ? 'RESUMED' : 'STOPPED'} delayedResume=false finishing=false`,
    ]);
  const front = frontRecord(system);
  return [
    'ACTIVITY MANAGER ACTIVITIES (dumpsys activity activities)',
    'Display #0 (activities from top to bottom):',
    ...tasks,
    `  ${resumed}: ${front}`,
    `  * Task{${hash('home')} #2 type=home}`,
    '',
    `  ${system.profile.apiLevel >= 30 ? 'ResumedActivity' : 'mFocusedActivity'}: ${front}`,
    `  mFocusedApp=${front}`,
    '  isHomeRecentsComponent=false',
    `  mCurTaskIdForUser={0=${Math.max(2, ...system.activities.running().map(({ taskId }) => taskId))}}`,
  ].join('\n');
};

const processes: Dump = (system) => {
  const apps = system.processTable.apps();
  const front = system.activities.front()?.process.pid;
  return [
    'ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)',
    '  All known processes:',
    ...apps.flatMap(({ pid, name, uid, package: package_ }) => [
      `  *APP* UID ${uid} ProcessRecord{${hash(String(pid))} ${pid}:${name}/${userOf(uid)}}`,
      `    user #0 uid=${uid} gids={3003}`,
      `    packageList={${package_}}`,
      `    curAdj=${pid === front ? 0 : 900} setAdj=${pid === front ? 0 : 900}`,
    ]),
    '',
    '  Process LRU list (sorted by oom_adj):',
    ...apps.map(({ pid, name, uid }) => `    Proc # 0: ${pid === front ? 'fg ' : 'cch'} ${pid}:${name}/${userOf(uid)}`),
    ...(system.faults.freezeApp && front !== undefined ? ['', '  mNotResponding: none'] : []),
  ].join('\n');
};

/** `dumpsys activity services [name]`; the name may be a package or one service. */
const services: Dump = (system, words) => {
  const wanted = words[0];
  const records = system.packages
    .list()
    .flatMap((app) =>
      system.services
        .services(app.name)
        .map((service) => ({ app, service, process: system.processTable.find(app.name) })),
    );
  const shown = records.filter(
    ({ app, service }) =>
      wanted === undefined ||
      wanted === app.name ||
      wanted === shortComponent(app.name, service) ||
      wanted === `${app.name}/${service}`,
  );
  if (shown.length === 0) return 'ACTIVITY MANAGER SERVICES (dumpsys activity services)\n  (nothing)';
  return [
    'ACTIVITY MANAGER SERVICES (dumpsys activity services)',
    '  User 0 active services:',
    ...shown.flatMap(({ app, service, process }) => [
      `  * ServiceRecord{${hash(service)} u0 ${shortComponent(app.name, service)}}`,
      `    intent={cmp=${shortComponent(app.name, service)}}`,
      `    packageName=${app.name}`,
      `    processName=${app.name}`,
      `    app=ProcessRecord{${hash(app.name)} ${process?.pid ?? 0}:${app.name}/${userOf(app.uid)}}`,
      ...(app.name === settingsApp
        ? ['    isForeground=true foregroundId=1 foregroundNoti=Notification(channel=main_channel)']
        : ['    isForeground=false foregroundId=0']),
      '    startRequested=true delayedStop=false stopIfKilled=false callStart=true lastStartId=1',
    ]),
  ].join('\n');
};

const recents: Dump = (system) =>
  [
    'ACTIVITY MANAGER RECENT TASKS (dumpsys activity recents)',
    ...system.activities
      .running()
      .map(
        (one, index) =>
          `  * Recent #${index}: Task{${hash(one.app.name)} #${one.taskId} type=standard A=${one.app.uid}:${one.app.name}}`,
      ),
  ].join('\n');

const top: Dump = (system) => {
  const front = system.activities.front();
  if (front === undefined) return `TASK com.android.launcher3 id=2 userId=0\n  ACTIVITY ${launcher} pid=1533`;
  return `TASK ${front.app.name} id=${front.taskId} userId=0\n  ACTIVITY ${shortComponent(front.app.name, front.activity ?? '')} ${hash(front.app.name)} pid=${front.process.pid}`;
};

const parts: Readonly<Record<string, Dump>> = {
  activities,
  a: activities,
  processes,
  p: processes,
  services,
  s: services,
  recents,
  r: recents,
  top,
  'exit-info': exitInfo,
  broadcasts: () => 'ACTIVITY MANAGER BROADCAST STATE (dumpsys activity broadcasts)\n  (nothing)',
  intents: () => 'ACTIVITY MANAGER PENDING INTENTS (dumpsys activity intents)\n  (nothing)',
  providers: () => 'ACTIVITY MANAGER CONTENT PROVIDERS (dumpsys activity providers)\n  (nothing)',
  lastanr: () => 'ACTIVITY MANAGER LAST ANR (dumpsys activity lastanr)\n  <no ANR has occurred since boot>',
};
