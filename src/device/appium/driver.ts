import type { Browser } from 'webdriverio';

import { InspectorError } from '../../shared/errors.ts';
import type { Connection } from '../adb/connection.ts';
import { classify } from './failure.ts';
import { findDriver } from './packages.ts';
import { isPrepared } from './prepared.ts';
import { useAppium, type AppiumServer } from './server.ts';
import { type AppiumSession, loadWebdriver, startSession } from './session.ts';

/** More than this many restarts within a minute mend nothing. */
const restartLimit = 3;
const minute = 60_000;

const endServers = 'am force-stop io.appium.uiautomator2.server; am force-stop io.appium.uiautomator2.server.test';

export interface DriverEvents {
  /** `server`: Appium itself had died. */
  restarted(what: 'driver' | 'server', why: string): void;
}

/** The UiAutomator2 session of one phone, kept alive. */
export class Driver {
  readonly #connection: Connection;
  readonly #logFile: string;
  readonly #events: DriverEvents;
  readonly #signal: AbortSignal | undefined;
  #server: AppiumServer | undefined;
  #session: AppiumSession | undefined;
  #starting: Promise<Browser> | undefined;
  #restarts: number[] = [];
  #generation = 0;

  constructor(connection: Connection, logFile: string, events: DriverEvents, signal: AbortSignal | undefined) {
    this.#connection = connection;
    this.#logFile = logFile;
    this.#events = events;
    this.#signal = signal;
  }

  get started(): boolean {
    return this.#session !== undefined;
  }

  /** Idempotent. Throws `appium-missing`, `appium-failed`, `driver-failed`, `device-lost`. */
  async start(): Promise<void> {
    await this.#browser();
  }

  /**
   * Runs a WebDriver call; when the session turns out dead it is started anew and the call made once more. Errors that are answers of a
   * healthy session pass through. Throws `driver-failed`, `device-lost`, the signal's reason.
   */
  async call<T>(what: string, attempt: (browser: Browser) => Promise<T>): Promise<T> {
    const browser = await this.#browser();
    const generation = this.#generation;
    try {
      return await this.#abortable(attempt(browser));
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof InspectorError || classify(error) === 'answered') throw error;
      // Calls run side by side: the first to fail restarts for all.
      if (generation === this.#generation) await this.restart(`${what}: ${words(error)}`);
    }
    try {
      return await this.#abortable(attempt(await this.#browser()));
    } catch (error) {
      this.#signal?.throwIfAborted();
      if (error instanceof InspectorError || classify(error) === 'answered') throw error;
      throw failed(error);
    }
  }

  /** As `call`, for what must not be refused: an answer that it cannot be done is `driver-failed` too. */
  async command<T>(what: string, attempt: (browser: Browser) => Promise<T>): Promise<T> {
    try {
      return await this.call(what, attempt);
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw error instanceof InspectorError ? error : failed(error);
    }
  }

  /** Ends the session and starts another one. Throws `driver-failed` when that happened too often, `device-lost`. */
  async restart(why: string): Promise<void> {
    if (this.#starting !== undefined) {
      await this.#starting;
      return;
    }
    const now = performance.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < minute), now];
    if (this.#restarts.length > restartLimit)
      throw failed(new Error(`${restartLimit} restarts within a minute; ${why}`));
    this.#starting = this.#again(why).finally(() => {
      this.#starting = undefined;
    });
    await this.#starting;
  }

  /** Ends the session. Never throws. */
  async stop(): Promise<void> {
    await this.#starting?.catch(() => undefined);
    await this.#endSession();
  }

  async #browser(): Promise<Browser> {
    this.#signal?.throwIfAborted();
    if (this.#starting === undefined && this.#session !== undefined) return this.#session.browser;
    this.#starting ??= this.#begin().finally(() => {
      this.#starting = undefined;
    });
    return this.#abortable(this.#starting);
  }

  async #again(why: string): Promise<Browser> {
    // Without a phone no session can be ended or begun: that is found out first, and told as what it is.
    // Appium waits for the server on the phone to end by itself, which one that it cannot reach any more does not.
    await this.#connection.run(endServers, { timeout: 10_000 });
    await this.#endSession();
    const dead = this.#server !== undefined && !(await this.#server.alive());
    const browser = await this.#begin();
    this.#events.restarted(dead ? 'server' : 'driver', why);
    return browser;
  }

  async #begin(): Promise<Browser> {
    try {
      const [server, prepared] = await Promise.all([
        useAppium(this.#logFile),
        isPrepared(this.#connection, findDriver()),
        // A dark or swipe-locked screen shows nothing of the app. One with a secret stays locked: the doctor says so.
        this.#connection.run('input keyevent 224; wm dismiss-keyguard'),
        loadWebdriver(),
      ]);
      this.#server = server;
      this.#session = await startSession(server.port, this.#connection.target, prepared);
      this.#generation += 1;
      return this.#session.browser;
    } catch (error) {
      if (error instanceof InspectorError) throw error;
      this.#signal?.throwIfAborted();
      // Which of the two failed decides what is told.
      await this.#connection.run('echo', { timeout: 5000 });
      throw failed(error);
    }
  }

  async #endSession(): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.end(this.#connection.lost ? 1000 : 8000);
  }

  #abortable<T>(work: Promise<T>): Promise<T> {
    const signal = this.#signal;
    if (signal === undefined) return work;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }
}

function words(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? '';
}

function failed(cause: unknown): InspectorError {
  const detail = words(cause);
  return new InspectorError(
    'driver-failed',
    { zh: `UiAutomator2 驱动失效：${detail}`, en: `the UiAutomator2 driver failed: ${detail}` },
    { cause },
  );
}
