import { installFiles, readAnswer } from '../adb/install.ts';
import type { Connection } from '../adb/connection.ts';
import { InspectorError, toErrorRecord } from '../../shared/errors.ts';
import { AdbFailure } from '../adb/failure.ts';
import type { InstallResult } from '../session.ts';

/** Large apps over USB 2 take a minute; a person may have to allow it on the phone. Milliseconds. */
const installTime = 300_000;

/** Installs as `adb install -r -t` does. A refusal, also one of the person at the phone, is a result. Throws `device-lost`. */
export async function install(connection: Connection, files: readonly string[]): Promise<InstallResult> {
  const start = performance.now();
  const took = (): number => Math.round(performance.now() - start);
  try {
    const answer = await connection.call(`install ${files.join(' ')}`, installTime, (limits) =>
      installFiles(connection.target, files, limits),
    );
    return { ...answer, took: took() };
  } catch (error) {
    if (error instanceof InspectorError && error.code === 'step-timeout') {
      return { ok: false, code: undefined, message: toErrorRecord(error, 'install-failed').message, took: took() };
    }
    if (error instanceof AdbFailure) return { ok: false, code: undefined, message: error.message, took: took() };
    throw error;
  }
}

/** Not installed is what is wanted. Throws `device-unusable` when the phone keeps the app. */
export async function uninstall(connection: Connection, package_: string): Promise<void> {
  const { exitCode, stderr, stdout } = await connection.run(['cmd', 'package', 'uninstall', package_], {
    timeout: 60_000,
  });
  const answer = readAnswer(`${stdout}${stderr}`);
  if (answer.ok || !(await isInstalled(connection, package_))) return;
  throw new InspectorError('device-unusable', {
    zh: `无法卸载 ${package_}（退出码 ${exitCode}）：${answer.message}`,
    en: `${package_} cannot be uninstalled (exit code ${exitCode}): ${answer.message}`,
  });
}

async function isInstalled(connection: Connection, package_: string): Promise<boolean> {
  return (await connection.run(['pm', 'path', package_])).stdout.includes('package:');
}

/** Throws `device-unusable` when the phone refuses. */
export async function clear(connection: Connection, package_: string): Promise<void> {
  const { stderr, stdout } = await connection.run(['pm', 'clear', package_], { timeout: 60_000 });
  if (/^Success/m.test(stdout)) return;
  const words = `${stdout}${stderr}`.trim();
  throw new InspectorError('device-unusable', {
    zh: `无法清除 ${package_} 的数据：${words}`,
    en: `the data of ${package_} cannot be cleared: ${words}`,
  });
}

/** Pid of the app's main process. */
export async function processId(connection: Connection, package_: string): Promise<number | undefined> {
  const pid = Number.parseInt((await connection.run(['pidof', package_])).stdout.trim().split(/\s+/)[0] ?? '', 10);
  return Number.isNaN(pid) ? undefined : pid;
}
