import type { System } from '../../system/system.ts';
import { automationApp, automationTests } from '../../system/screenless.ts';
import { fail, type SystemCommand } from '../command.ts';
import { readOptions } from '../options.ts';

/** Ends whatever runs of a package: its activity, its services, the UiAutomator2 server. */
export async function stopPackage(system: System, name: string, description: string): Promise<void> {
  if (name === automationApp || name === automationTests) system.automation.stop();
  await system.activities.end(name, { reason: 'userRequested', subreason: 'forceStop', description });
  system.services.stop(name);
  const process = system.processTable.find(name);
  if (process !== undefined) system.processTable.end(process.pid);
  const app = system.packages.find(name);
  if (app !== undefined) app.stopped = true;
}

export const forceStop: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { valued: ['--user'] }).words[0];
  if (name === undefined) return fail(io, 'Error: expected a package', 255);
  await stopPackage(system, name, `stop ${name} due to from pid 4099`);
  system.notifications.cancel(name);
  system.display.removeNotifications(name);
  return 0;
};

/** `am kill`: only what is in the background. */
export const kill: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { valued: ['--user'] }).words[0];
  if (name === undefined) return fail(io, 'Error: expected a package', 255);
  if (system.activities.front()?.app.name === name) return 0;
  await system.activities.end(name, {
    reason: 'userRequested',
    subreason: 'killBackground',
    description: 'kill background',
  });
  return 0;
};

export const killAll: SystemCommand = (system) => async () => {
  for (const { app, state } of system.activities.running()) {
    if (state === 'stopped')
      await system.activities.end(app.name, {
        reason: 'userRequested',
        subreason: 'killBackground',
        description: 'kill all background',
      });
  }
  return 0;
};

/** `am crash`: an exception thrown in the app from outside. */
export const crash: SystemCommand = (system) => async (words, io) => {
  const name = readOptions(words, { valued: ['--user'] }).words[0] ?? '';
  const process = system.processTable.byPid(Number(name));
  const package_ = process?.package ?? name;
  if (system.activities.find(package_) === undefined) return fail(io, `Error: no process for ${name}`);
  const detail =
    'android.app.RemoteServiceException$CrashedByAdbException: shell-induced crash\n\tat android.app.ActivityThread.throwRemoteServiceException(ActivityThread.java:1985)';
  await system.activities.crash(package_, 'crash', detail);
  return 0;
};

/** `am send-trim-memory [--user U] PROCESS LEVEL` (ActivityManagerShellCommand.runSendTrimMemory). */
export const sendTrimMemory: SystemCommand = (system) => async (words, io) => {
  const [name = '', level = ''] = readOptions(words, { valued: ['--user'] }).words;
  if (!trimLevels.has(level) && !/^\d+$/.test(level)) return fail(io, `Error: Unknown level option: ${level}`, 255);
  const process = system.processTable.find(name) ?? system.processTable.byPid(Number(name));
  const running = process === undefined ? undefined : system.activities.find(process.package);
  if (running === undefined) return fail(io, `Error: Unknown process: ${name}`, 255);
  await running.runtime?.trimMemory?.();
  return 0;
};

const trimLevels: ReadonlySet<string> = new Set([
  'HIDDEN',
  'RUNNING_MODERATE',
  'BACKGROUND',
  'RUNNING_LOW',
  'MODERATE',
  'RUNNING_CRITICAL',
  'COMPLETE',
]);
