import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/zhijian.js', import.meta.url));

/** A specimen APK, or a file beside it. */
export function specimen(name: string, file = `${name}.apk`): string {
  return fileURLToPath(new URL(`../specimens/${name}/${file}`, import.meta.url));
}

export interface Ran {
  code: number | null;
  out: string;
  log: string;
}

export interface RunOptions {
  cwd?: string;
  environment?: Record<string, string>;
  /** Sent once the process has said anything on stderr or stdout, or after a moment. */
  interrupt?: { after: number };
}

/** Runs the built command as a user would. */
export function zhijian(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: options.cwd,
      env: { ...process.env, NO_COLOR: '1', ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const log: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => log.push(data));
    if (options.interrupt !== undefined) setTimeout(() => child.kill('SIGINT'), options.interrupt.after);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), log: Buffer.concat(log).toString('utf8') }),
    );
  });
}

/** A folder of its own for one test, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
