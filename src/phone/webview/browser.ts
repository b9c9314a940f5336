import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';

import { InspectorError } from '../../shared/errors.ts';
import { makeOwnedFolder } from '../../shared/owned-folder.ts';
import { type CdpConnection, type CdpSession, connectPipe } from './cdp.ts';
import { requireChromium } from './chromium.ts';
import { chromiumFlags } from './flags.ts';

export interface BrowserOptions {
  /** Kept when the browser ends. Without one: a temporary folder that goes with it. */
  userDataDir?: string;
  /** Loopback port of a SOCKS5 proxy. Without one the browser reaches nothing. */
  proxyPort?: number;
  /** `zh-CN` where nothing is said. */
  language?: string;
  /** Pages of `file:` may read one another; what there is to read is for the phone to say. */
  filesAreOneOrigin?: boolean;
  /** Milliseconds until the first answer; 30,000 where nothing is said. */
  startWithin?: number;
}

export interface BrowserPage {
  readonly targetId: string;
  readonly session: CdpSession;
  close(): Promise<void>;
}

export interface Browser {
  readonly connection: CdpConnection;
  readonly pid: number;
  /** `Chromium/156.0.8078.79`-like product name and version. */
  readonly version: string;
  /** Opens `about:blank`. The first call takes over the page that the browser opened by itself. */
  newPage(): Promise<BrowserPage>;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /**
   * `clean` lets the browser end by itself; `killed` may lose what was stored last. localStorage of the last second may be lost by both: its
   * helper does not outlive the browser. Never throws.
   */
  close(how?: 'clean' | 'killed'): Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
}

/** Chromium takes 0.1 s to close, and many times that on a busy machine; one that needs longer is stuck. */
const CLOSE_WITHIN = 15_000;

/** Process groups of the browsers that run, so that none outlives this process. */
const running = new Set<number>();
let watching = false;

/** Starts a headless Chromium with CDP over a pipe. Throws `chromium-missing` or `chromium-failed`. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const program = requireChromium();
  const own = options.userDataDir === undefined ? makeOwnedFolder('browser') : undefined;
  const child = spawn(
    program,
    chromiumFlags({
      userDataDir: options.userDataDir ?? own ?? '',
      proxyPort: options.proxyPort,
      language: options.language ?? 'zh-CN',
      filesAreOneOrigin: options.filesAreOneOrigin ?? false,
      withoutSandbox: process.getuid?.() === 0,
    }),
    // A group of its own: its helper processes end with it, and a terminal's Ctrl-C reaches us first.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const said = lastWords(child);
  const ended = cleanedUp(child, own);
  try {
    const connection = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const { product } = await connection.browser.send<{ product: string }>(
      'Browser.getVersion',
      {},
      options.startWithin ?? 30_000,
    );
    return new RunningBrowser(child, connection, product, ended);
  } catch (error) {
    if (child.pid !== undefined) killGroup(child.pid);
    await ended;
    throw new InspectorError(
      'chromium-failed',
      {
        zh: `Chromium 启动失败：${(error as Error).message}。${said()}`,
        en: `Chromium did not start: ${(error as Error).message}. ${said()}`,
      },
      { place: program, cause: error },
    );
  }
}

class RunningBrowser implements Browser {
  readonly connection: CdpConnection;
  readonly pid: number;
  readonly version: string;
  readonly ended: Promise<void>;
  #first: Promise<string | undefined> | undefined;

  constructor(child: ChildProcess, connection: CdpConnection, version: string, ended: Promise<void>) {
    this.connection = connection;
    this.pid = child.pid ?? -1;
    this.version = version;
    this.ended = ended;
    watch(this.pid, ended);
  }

  async newPage(): Promise<BrowserPage> {
    const { browser } = this.connection;
    const taken = this.#first !== undefined;
    this.#first ??= this.#initialPage();
    const targetId =
      (taken ? undefined : await this.#first) ??
      (await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })).targetId;
    const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const close = async (): Promise<void> => {
      await browser.send('Target.closeTarget', { targetId }).catch(() => {});
      this.connection.drop(sessionId);
    };
    return { targetId, session: this.connection.session(sessionId), close };
  }

  async #initialPage(): Promise<string | undefined> {
    const { targetInfos } = await this.connection.browser.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
    return targetInfos.find((target) => target.type === 'page')?.targetId;
  }

  async close(how: 'clean' | 'killed' = 'clean'): Promise<void> {
    if (how === 'clean') {
      const timer = setTimeout(() => killGroup(this.pid), CLOSE_WITHIN);
      await this.connection.browser.send('Browser.close', {}, CLOSE_WITHIN).catch(() => {});
      await this.ended;
      clearTimeout(timer);
      return;
    }
    killGroup(this.pid);
    await this.ended;
  }
}

function watch(pid: number, ended: Promise<void>): void {
  running.add(pid);
  void ended.then(() => running.delete(pid));
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const left of running) killGroup(left);
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

async function cleanedUp(child: ChildProcess, folder: string | undefined): Promise<void> {
  await endOf(child);
  if (child.pid !== undefined) killGroup(child.pid);
  if (folder !== undefined) await removeFolder(folder);
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) {
    await once(child, 'error');
    return;
  }
  child.on('error', () => {});
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The end of what Chromium says on stderr, for the message when it does not start. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => (text = (text + chunk.toString('utf8')).slice(-2000)));
  return () => text.trim().split('\n').slice(-3).join(' ');
}

/** Helper processes may still write for a moment after the browser has ended. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {});
}
