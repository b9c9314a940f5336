import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { InspectorError } from '../../shared/errors.ts';
import { findAdb } from './binary.ts';
import { AdbFailure } from './failure.ts';
import { serverVersion } from './host.ts';

const execute = promisify(execFile);

/**
 * Makes sure that an adb server answers on the port: one that runs is used as it is, whoever started it, and none is ever killed.
 * Returns true when it had to be started. Throws InspectorError `adb-missing` or `adb-failed`.
 */
export async function ensureServer(port: number): Promise<boolean> {
  try {
    await serverVersion(port, { timeout: 3000 });
    return false;
  } catch (error) {
    if (!(error instanceof AdbFailure)) throw error;
    if (error.kind !== 'server-down' || error.message.startsWith('not an adb server')) throw unusable(port, error);
  }
  try {
    // A server outlives its starter: it must not keep our pipes open.
    await execute(findAdb(), ['-P', String(port), 'start-server'], { timeout: 15_000 });
    await serverVersion(port, { timeout: 5000 });
    return true;
  } catch (error) {
    if (error instanceof InspectorError) throw error;
    throw unusable(port, error);
  }
}

/** Version of the adb program and of its protocol, as it prints them; undefined when it does not run. */
export async function clientVersion(
  adb: string,
): Promise<{ protocol: number | undefined; release: string | undefined } | undefined> {
  try {
    const { stdout } = await execute(adb, ['version'], { timeout: 5000 });
    const protocol = /version 1\.0\.(\d+)/.exec(stdout)?.[1];
    return {
      protocol: protocol === undefined ? undefined : Number(protocol),
      release: /^Version (\S+)/m.exec(stdout)?.[1],
    };
  } catch {
    return undefined;
  }
}

function unusable(port: number, cause: unknown): InspectorError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InspectorError(
    'adb-failed',
    {
      zh: `端口 ${port} 上的 adb 服务无法使用：${detail}`,
      en: `the adb server on port ${port} cannot be used: ${detail}`,
    },
    { cause },
  );
}
