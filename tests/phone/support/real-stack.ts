import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { findChromium } from '../../../src/phone/webview/chromium.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The adb of this machine; undefined where there is none. */
function findAdb(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'adb'))
    .find((path) => existsSync(path));
}

/** What the tests with real tools lack here; undefined when nothing. */
export function missingTool(): string | undefined {
  if (findAdb() === undefined) return 'adb';
  if (findChromium() === undefined) return 'Chromium';
  try {
    require.resolve('appium/package.json');
    require.resolve('appium-uiautomator2-driver/package.json');
    return undefined;
  } catch {
    return 'Appium';
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface RealStack {
  readonly adbPort: number;
  readonly appiumPort: number;
  /** `adb -s SERIAL words`; stdout as bytes. Rejects when it fails. */
  adb(...words: string[]): Promise<Buffer>;
  stop(): Promise<void>;
}

/** An adb server and an Appium server of this test's own, connected to one phone. */
export async function startRealStack(serial: string): Promise<RealStack> {
  const adbPort = await freePort();
  const appiumPort = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-stack-'));
  const adbPath = findAdb() ?? 'adb';
  const adb = async (...words: string[]): Promise<Buffer> => {
    const options = { encoding: 'buffer' as const, maxBuffer: 64 * 1024 ** 2, timeout: 30_000 };
    const { stdout } = await run(adbPath, ['-P', String(adbPort), ...words], options);
    return stdout;
  };
  await adb('start-server');
  await adb('connect', serial);
  const appium = await startAppium(folder, adbPath, appiumPort);
  return {
    adbPort,
    appiumPort,
    adb: (...words) => adb('-s', serial, ...words),
    async stop() {
      appium.kill('SIGKILL');
      await adb('kill-server').catch(() => undefined);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

/** Appium in a process of its own: what it keeps in memory and in the environment stays out of other tests. */
async function startAppium(folder: string, adbPath: string, port: number): Promise<ChildProcess> {
  const home = join(folder, 'home');
  const sdk = join(folder, 'sdk');
  mkdirSync(join(home, 'node_modules'), { recursive: true });
  mkdirSync(join(sdk, 'platform-tools'), { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'home', version: '1.0.0' }));
  const driver = dirname(require.resolve('appium-uiautomator2-driver/package.json'));
  symlinkSync(driver, join(home, 'node_modules', 'appium-uiautomator2-driver'));
  symlinkSync(adbPath, join(sdk, 'platform-tools', 'adb'));
  const program = join(dirname(require.resolve('appium/package.json')), 'index.js');
  const words = [
    'server',
    '--address',
    '127.0.0.1',
    '--port',
    String(port),
    '--log-level',
    'error',
    '--use-drivers',
    'uiautomator2',
  ];
  const env = { ...process.env, APPIUM_HOME: home, ANDROID_HOME: sdk };
  const appium = spawn(process.execPath, [program, ...words], { env, stdio: 'ignore' });
  const deadline = Date.now() + 40_000;
  while (Date.now() < deadline && appium.exitCode === null) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return appium;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  appium.kill('SIGKILL');
  throw new Error('Appium did not start');
}
