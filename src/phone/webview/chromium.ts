import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';

/** The program itself before Debian's wrapper script, which prints to stderr. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the Chromium to run, `CHROME_PATH` first; undefined where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const asked = environment['CHROME_PATH'];
  if (asked !== undefined && asked !== '') return isProgram(asked) ? asked : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...places, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isProgram);
}

/** As `findChromium`; throws `chromium-missing` with what to install. */
export function requireChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(environment);
  if (found !== undefined) return found;
  const asked = environment['CHROME_PATH'];
  throw new InspectorError('chromium-missing', {
    zh: `虚拟手机需要 Chromium${asked ? `：CHROME_PATH（${asked}）不是可执行文件` : '，本机未找到'}。请安装 chromium 或 Google Chrome（Debian/Ubuntu：apt install chromium fonts-noto-cjk），或用 CHROME_PATH 指明其位置。`,
    en: `The virtual phone needs Chromium${asked ? `: CHROME_PATH (${asked}) is no program` : ', which was not found'}. Install chromium or Google Chrome (Debian/Ubuntu: apt install chromium fonts-noto-cjk) or name it in CHROME_PATH.`,
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
