import { createServer } from 'node:net';

import type { Browser, remote as Remote } from 'webdriverio';

import { InspectorError } from '../../shared/errors.ts';
import { removeForward } from '../adb/host.ts';
import { AdbFailure } from '../adb/failure.ts';
import type { AdbTarget } from '../adb/shell.ts';
import { capabilities } from './capabilities.ts';
import { missing } from './packages.ts';

/** Milliseconds for one WebDriver command. Above what Appium gives the phone's server, so that its words arrive. */
const commandTime = 30_000;
/** Starting a session installs three packages on a new phone. */
const startTime = 240_000;

/** One UiAutomator2 session, as WebdriverIO gives it. */
export interface AppiumSession {
  readonly browser: Browser;
  /** Ends it and waits for that so many milliseconds. Never throws. */
  end(patience: number): Promise<void>;
}

/** Throws what WebdriverIO throws, and InspectorError `appium-missing`. */
export async function startSession(appiumPort: number, target: AdbTarget, prepared: boolean): Promise<AppiumSession> {
  const { remote } = await loadWebdriver();
  const systemPort = await freePort();
  const browser = await remote({
    hostname: '127.0.0.1',
    port: appiumPort,
    path: '/',
    logLevel: 'silent',
    // What is typed may be a password: the server's log, which becomes evidence, leaves the bodies of requests out.
    headers: { 'X-Appium-Is-Sensitive': 'true' },
    connectionRetryCount: 0,
    connectionRetryTimeout: prepared ? 60_000 : startTime,
    capabilities: capabilities({ serial: target.serial, adbPort: target.port, systemPort, prepared }),
  });
  browser.options.connectionRetryTimeout = commandTime;
  return {
    browser,
    end: async (patience) => {
      await within(patience, browser.deleteSession());
      // A session that died takes no forward with it.
      await forget(target, systemPort);
    },
  };
}

/** By a name that a bundler does not follow: the package is optional, and large. */
export async function loadWebdriver(): Promise<{ remote: typeof Remote }> {
  const name: string = 'webdriverio';
  try {
    return (await import(name)) as { remote: typeof Remote };
  } catch (cause) {
    throw missing(name, cause);
  }
}

async function forget(target: AdbTarget, port: number): Promise<void> {
  try {
    await removeForward(target.port, target.serial, port);
  } catch (error) {
    // Appium has removed it, or the server that held it is gone.
    if (!(error instanceof AdbFailure)) throw error;
  }
}

/** Waits for what may fail or hang, so long. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string')
          reject(new InspectorError('appium-failed', 'no free port'));
        else resolve(address.port);
      });
    });
  });
}
