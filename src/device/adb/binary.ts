import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';

const program = process.platform === 'win32' ? 'adb.exe' : 'adb';

/** Where an adb program may be, best first: `ADB`, the SDK that the environment names, PATH, and where installers put it. */
function adbCandidates(environment: NodeJS.ProcessEnv = process.env): string[] {
  const sdks = [environment['ANDROID_HOME'], environment['ANDROID_SDK_ROOT']].filter((path) => path !== undefined);
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = ['/usr/lib/android-sdk', join(homedir(), 'Android/Sdk'), join(homedir(), 'Library/Android/sdk')];
  return [
    ...(environment['ADB'] === undefined ? [] : [environment['ADB']]),
    ...sdks.map((sdk) => join(sdk, 'platform-tools', program)),
    ...folders.map((folder) => join(folder, program)),
    ...usual.map((sdk) => join(sdk, 'platform-tools', program)),
  ];
}

/** The adb program to start servers with and to hand to Appium. Throws InspectorError `adb-missing`. */
export function findAdb(environment: NodeJS.ProcessEnv = process.env): string {
  const found = adbCandidates(environment).find(isProgram);
  if (found !== undefined) return found;
  throw new InspectorError('adb-missing', {
    zh: '找不到 adb。请安装 Android platform-tools（如 apt install adb），或用环境变量 ADB 指明其路径',
    en: 'adb was not found. Install the Android platform-tools (such as `apt install adb`) or name it in the variable ADB',
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
