import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { findChromium } from '../../shared/chromium.ts';
import { InspectorError } from '../../shared/errors.ts';
import { makeOwnedFolder } from '../../shared/owned-folder.ts';

/** Hundreds of pages take seconds; a Chromium that needs longer is stuck. Milliseconds. */
const longest = 120_000;
/** Port 9 is `discard`: nothing listens there, so every connection is refused. */
const nowhere = 'socks5://127.0.0.1:9';
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface PrintOptions {
  /** For its page numbers only: neither tags nor outline, which take half of the time. */
  draft?: boolean;
  /** Milliseconds. */
  within?: number;
}

/**
 * Prints a page without scripts to PDF, tagged, with an outline of its headings. Chromium gets a profile of its own, reaches no network and
 * is gone afterwards, also when this process is interrupted. Throws `chromium-missing` and `pdf-failed`.
 */
export async function printPage(markup: string, options: PrintOptions = {}): Promise<Uint8Array> {
  const { draft = false, within = longest } = options;
  const program = findChromium();
  if (program === undefined) {
    throw new InspectorError('chromium-missing', {
      zh: '生成 PDF 需要 Chromium（或 Chrome），本机未找到',
      en: 'a PDF is made by Chromium (or Chrome), which was not found',
    });
  }
  const folder = makeOwnedFolder('browser');
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  try {
    const page = join(folder, 'page.html');
    const printed = join(folder, 'page.pdf');
    writeFileSync(page, markup);
    const child = spawn(program, flags(folder, page, printed, draft), {
      // A group of its own: its helper processes end with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_CACHE_HOME: folder,
        DBUS_SESSION_BUS_ADDRESS: '/dev/null',
      },
    });
    const { code, said } = await ended(child, within, remove);
    const bytes = readPrinted(printed);
    if (code === 0 && bytes !== undefined) return bytes;
    const why =
      code === null
        ? { zh: `超过 ${within} 毫秒`, en: `more than ${within} ms` }
        : { zh: `退出码 ${code}`, en: `exit code ${code}` };
    throw new InspectorError(
      'pdf-failed',
      { zh: `Chromium 没有写出 PDF：${why.zh}。${said}`, en: `Chromium wrote no PDF: ${why.en}. ${said}` },
      { place: program },
    );
  } finally {
    remove();
  }
}

function flags(folder: string, page: string, printed: string, draft: boolean): string[] {
  return [
    '--headless=new',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${printed}`,
    '--no-pdf-header-footer',
    draft ? '--disable-pdf-tagging' : '--generate-pdf-document-outline',
    `--proxy-server=${nowhere}`,
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-sync',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    // The sandbox refuses the superuser.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ];
}

/** The exit code, null when it had to be stopped, and the end of what it said. */
function ended(
  child: ChildProcess,
  within: number,
  remove: () => void,
): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-2000)));
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group has ended already.
    }
  };
  const leave = () => {
    kill();
    remove();
  };
  const end = (signal: keyof typeof endings) => process.exit(endings[signal]);
  process.once('exit', leave);
  for (const signal of Object.keys(endings)) process.once(signal, end);
  const timer = setTimeout(kill, within);
  return new Promise((resolve) => {
    const done = (code: number | null, words: string) => {
      clearTimeout(timer);
      // Helpers that outlive it would write into the folder that is removed.
      kill();
      process.off('exit', leave);
      for (const signal of Object.keys(endings)) process.off(signal, end);
      resolve({ code, said: words.trim().split('\n').slice(-3).join(' ') });
    };
    child.on('error', (error) => done(-1, error.message));
    child.on('exit', (code) => done(code, said));
  });
}

function readPrinted(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : undefined;
  } catch {
    return undefined;
  }
}
