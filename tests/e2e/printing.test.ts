import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { inspectedSpecimen } from '../support/checklist.ts';
import { inFolder } from '../support/zhijian.ts';

const program = fileURLToPath(new URL('../../bin/zhijian.js', import.meta.url));

/** A process that nobody has reaped yet has no command line any more. */
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`).length > 0;
  } catch {
    return false;
  }
}

describe.runIf(process.platform === 'linux')('printing a PDF', () => {
  it('is over on Ctrl-C, with Chromium and its folder', { timeout: 120_000 }, () =>
    inFolder(async (out) => {
      const { folder } = await inspectedSpecimen(join(out, 'inspections'));
      const chromium = join(out, 'chromium');
      const pids = join(out, 'pids');
      writeFileSync(chromium, `#!/bin/sh\nsleep 600 & echo $! $$ > ${pids}.draft; mv ${pids}.draft ${pids}; wait\n`);
      chmodSync(chromium, 0o755);
      const child = spawn(process.execPath, [program, 'report', folder, '--format', 'pdf'], {
        env: { ...process.env, CHROME_PATH: chromium, TMPDIR: out },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      await expect.poll(() => existsSync(pids), { timeout: 60_000 }).toBe(true);
      child.kill('SIGINT');
      expect((await ended)[0]).toBe(130);
      for (const pid of readFileSync(pids, 'utf8').trim().split(' ').map(Number))
        await expect.poll(() => isAlive(pid)).toBe(false);
      expect(readdirSync(out).filter((name) => name.startsWith('zhijian-browser-'))).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
    }),
  );
});
