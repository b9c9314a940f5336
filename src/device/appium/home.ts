import { existsSync, mkdirSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { cacheDirectory } from '../state-directory.ts';
import type { DriverPackage } from './packages.ts';

/**
 * A home for Appium of our own, so that neither a driver in the user's `~/.appium` nor the folder we run in decides what is loaded. Appium
 * looks for drivers in `<home>/node_modules` and writes its list next to them: the folder must be writable, an installation need not be.
 */
export function appiumHome({ directory, versions }: DriverPackage, cache = cacheDirectory()): string {
  const home = join(cache, 'appium', `driver-${versions.driver}-appium-${versions.appium}`);
  const modules = join(home, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const manifest = join(home, 'package.json');
  if (!existsSync(manifest))
    replace(manifest, (path) => writeFileSync(path, '{"name":"appium-home","private":true}\n'));
  point(join(modules, 'appium-uiautomator2-driver'), directory);
  return home;
}

/**
 * The SDK folder that Appium insists on. One that the environment names is used when adb is in it; otherwise a folder with nothing but a
 * link to adb is enough, because no APK is ever handed to Appium.
 */
export function androidHome(
  adb: string,
  environment: NodeJS.ProcessEnv = process.env,
  cache = cacheDirectory(),
): string {
  for (const sdk of [environment['ANDROID_HOME'], environment['ANDROID_SDK_ROOT']]) {
    if (sdk !== undefined && adb === join(sdk, 'platform-tools', basename(adb))) return sdk;
  }
  const home = join(cache, 'android-sdk');
  mkdirSync(join(home, 'platform-tools'), { recursive: true });
  point(join(home, 'platform-tools', basename(adb)), adb);
  return home;
}

/** A link to `target`, put in place at once: another process may be doing the same. */
function point(link: string, target: string): void {
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // Not there yet, or no link.
  }
  mkdirSync(dirname(link), { recursive: true });
  replace(link, (path) => symlinkSync(target, path, process.platform === 'win32' ? 'junction' : undefined));
}

function replace(path: string, make: (draft: string) => void): void {
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true, recursive: true });
  make(draft);
  renameSync(draft, path);
}
