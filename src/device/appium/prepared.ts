import type { DeviceShell } from '../shell.ts';
import { divider } from '../session/facts.ts';
import type { DriverPackage } from './packages.ts';

const server = 'io.appium.uiautomator2.server';
const settings = 'io.appium.settings';

const questions = [
  'pm list packages io.appium',
  `dumpsys package ${server} | grep versionName`,
  `dumpsys package ${settings} | grep versionName`,
] as const;

/** Whether the phone has the helpers in the versions of this driver: then a session starts without installing anything. */
export async function isPrepared(shell: DeviceShell, { versions }: DriverPackage): Promise<boolean> {
  const { stdout } = await shell.run(questions.join(`; echo ${divider}; `));
  const [packages = '', serverVersion = '', settingsVersion = ''] = stdout.split(`${divider}\n`);
  const installed = new Set([...packages.matchAll(/^package:(\S+)/gm)].map(([, name]) => name));
  return (
    installed.has(`${server}.test`) &&
    versionName(serverVersion) === versions.server &&
    versionName(settingsVersion) === versions.settings
  );
}

function versionName(text: string): string | undefined {
  return /versionName=(\S+)/.exec(text)?.[1];
}
