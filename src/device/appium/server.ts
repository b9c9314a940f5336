import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

import { InspectorError } from '../../shared/errors.ts';
import { findAdb } from '../adb/binary.ts';
import { androidHome, appiumHome } from './home.ts';
import { findDriver, missing } from './packages.ts';

/** An Appium server of this process, in a thread of its own. */
export interface AppiumServer {
  readonly port: number;
  /** Whether it still answers. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

let shared: Promise<AppiumServer> | undefined;
let starts = 0;

/**
 * The Appium server of this process: started when it is first asked for or found dead, and kept, because starting it costs more than
 * everything else about a session. It keeps no process alive. `logFile` counts for the one who starts it. Throws InspectorError
 * `appium-missing`, `adb-missing` or `appium-failed`.
 */
export async function useAppium(logFile: string): Promise<AppiumServer> {
  const running = shared;
  if (running !== undefined) {
    const server = await running.catch(() => undefined);
    if (server !== undefined && (await server.alive())) return server;
    // Of several sessions that find it dead at once, the first starts the next one.
    if (shared === running) shared = undefined;
  }
  const starting = (shared ??= startServer(logFile));
  try {
    return await starting;
  } catch (error) {
    if (shared === starting) shared = undefined;
    throw error;
  }
}

/** Ends the server at once, sessions and all. */
export async function closeAppium(): Promise<void> {
  const last = await shared?.catch(() => undefined);
  shared = undefined;
  await last?.close();
}

/**
 * What the thread runs. A thread keeps Appium's loading and logging off this one, gives it an environment of its own, and takes its
 * handlers for Ctrl-C and its `process.exit` no further than itself. It is text because a file would have to be found again in a bundle.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
require(workerData.appium).main(workerData.options).then(
  (server) => parentPort.postMessage({ port: server.address().port }),
  (error) => parentPort.postMessage({ failure: String((error && error.message) || error) }),
);
`;

/** Milliseconds: loading takes one second, several on a busy machine. */
const startTime = 60_000;

async function startServer(logFile: string): Promise<AppiumServer> {
  const home = appiumHome(findDriver());
  const thread = new Worker(program, {
    eval: true,
    execArgv: [],
    // Captured, so that nothing of it is printed. Never read either: a stream that is read keeps the process alive, whatever `unref` says.
    stdout: true,
    stderr: true,
    env: { ...process.env, APPIUM_HOME: home, ANDROID_HOME: androidHome(findAdb()) },
    workerData: {
      appium: locate(),
      options: {
        subcommand: 'server',
        address: '127.0.0.1',
        port: 0,
        // First the console, then the file.
        loglevel: 'none:info',
        logFile: numbered(logFile),
        logNoColors: true,
        logTimestamp: true,
        useDrivers: ['uiautomator2'],
        throwInsteadOfExit: true,
      },
    },
  });
  // A run that is over must not wait for it.
  thread.unref();
  try {
    return serverOf(thread, await portOf(thread));
  } catch (error) {
    await thread.terminate();
    throw error;
  }
}

function portOf(thread: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failed(`no answer within ${startTime} ms`)), startTime);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    thread.once('message', (message: unknown) =>
      settle(() => (isPort(message) ? resolve(message.port) : reject(failed(JSON.stringify(message))))),
    );
    thread.once('error', (error) => settle(() => reject(failed(error.message))));
    thread.once('exit', (code) => settle(() => reject(failed(`it ended with code ${code}`))));
  });
}

function isPort(message: unknown): message is { port: number } {
  return typeof message === 'object' && message !== null && 'port' in message && typeof message.port === 'number';
}

function serverOf(thread: Worker, port: number): AppiumServer {
  let over = false;
  const end = (): void => {
    over = true;
  };
  thread.once('exit', end);
  thread.on('error', end);
  return {
    port,
    alive: async () => {
      if (over) return false;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(3000) });
        await answer.arrayBuffer();
        return answer.ok;
      } catch {
        return false;
      }
    },
    close: async () => {
      await thread.terminate();
    },
  };
}

function locate(): string {
  try {
    return createRequire(import.meta.url).resolve('appium');
  } catch (cause) {
    throw missing('appium', cause);
  }
}

/** Appium empties the file that it logs to: a server that follows a dead one must not take its last words away. */
function numbered(file: string): string {
  starts += 1;
  return starts === 1 ? file : file.replace(/(\.\w+)?$/, `-${starts}$1`);
}

function failed(detail: string): InspectorError {
  return new InspectorError('appium-failed', {
    zh: `Appium 服务无法启动：${detail}`,
    en: `the Appium server does not start: ${detail}`,
  });
}
