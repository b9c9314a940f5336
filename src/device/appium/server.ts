import { Server } from 'node:http';

import { InspectorError } from '../../shared/errors.ts';
import { findAdb } from '../adb/binary.ts';
import { androidHome, appiumHome } from './home.ts';
import { findDriver, missing } from './packages.ts';

/** An Appium server in this process. */
export interface AppiumServer {
  readonly port: number;
  /** Whether it still answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

let shared: Promise<AppiumServer> | undefined;
let users = 0;

/**
 * The Appium server of this process, started for the first who asks and closed when the last one has released it. Throws InspectorError
 * `appium-missing`, `adb-missing` or `appium-failed`.
 */
export async function useAppium(logFile: string): Promise<AppiumServer> {
  users += 1;
  try {
    const server = await (shared ??= startServer(logFile));
    if (await server.alive()) return server;
    // One of several users may have found it dead and started the next one already.
    const other = await shared;
    if (other !== server && (await other.alive())) return other;
    shared = startServer(logFile);
    return await shared;
  } catch (error) {
    users -= 1;
    shared = undefined;
    throw error;
  }
}

/** Takes back one `useAppium`. */
export async function releaseAppium(): Promise<void> {
  users -= 1;
  if (users > 0 || shared === undefined) return;
  const last = shared;
  shared = undefined;
  await last.then(
    (server) => server.close(),
    () => undefined,
  );
}

/** Loads Appium ahead of need: most of its start is reading code. Never throws. */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([load(), import('webdriverio')]);
}

async function startServer(logFile: string): Promise<AppiumServer> {
  const home = appiumHome(findDriver());
  process.env['APPIUM_HOME'] = home;
  process.env['ANDROID_HOME'] = androidHome(findAdb());
  const main = await load();
  const kept = ownListeners();
  let server: unknown;
  try {
    server = await main({
      subcommand: 'server',
      address: '127.0.0.1',
      port: 0,
      // First the console, where only the command line prints; then the file.
      loglevel: 'none:info',
      logFile,
      logNoColors: true,
      logTimestamp: true,
      useDrivers: ['uiautomator2'],
      throwInsteadOfExit: true,
    });
  } catch (cause) {
    throw failed(cause);
  } finally {
    kept.restore();
  }
  if (!(server instanceof Server)) throw failed(new Error('it gave no server'));
  const address = server.address();
  if (address === null || typeof address === 'string') throw failed(new Error('the server has no port'));
  return serverOf(server, address.port);
}

type Main = (options: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** By a name that the compiler does not follow: Appium's declarations lead to sources that do not compile under our settings. */
async function load(): Promise<Main> {
  const name: string = 'appium';
  try {
    const module: unknown = await import(name);
    if (typeof module === 'object' && module !== null && 'main' in module && typeof module.main === 'function') {
      return module.main as Main;
    }
  } catch (cause) {
    throw missing(name, cause);
  }
  throw missing(name);
}

/** Appium ends the whole process on Ctrl-C. Who runs it decides that here. */
function ownListeners(): { restore(): void } {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]));
  return {
    restore: () => {
      for (const signal of signals) {
        for (const listener of process.listeners(signal)) {
          if (before.get(signal)?.has(listener) !== true && listener.name.includes('onSignal')) {
            process.removeListener(signal, listener);
          }
        }
      }
    },
  };
}

function serverOf(server: Server, port: number): AppiumServer {
  return {
    port,
    alive: async () => {
      if (!server.listening) return false;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(3000) });
        await answer.arrayBuffer();
        return answer.ok;
      } catch {
        return false;
      }
    },
    close: async () => {
      server.closeAllConnections();
      // Appium's own close is a promise, whatever the type says.
      const closed: unknown = server.close();
      await closed;
    },
  };
}

function failed(cause: unknown): InspectorError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new InspectorError(
    'appium-failed',
    { zh: `Appium 服务无法启动：${detail}`, en: `the Appium server does not start: ${detail}` },
    { cause },
  );
}
