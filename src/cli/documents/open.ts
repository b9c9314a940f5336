import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

import { writeReplay } from '../../handover/replay.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

export interface OpenFlags {
  out?: string;
  print?: boolean;
  /** False with `--no-browser`. */
  browser: boolean;
}

/** `zhijian open`: writes the replay page and shows it where somebody sits before a screen. */
export async function openCommand(terminal: Terminal, path: string, flags: OpenFlags): Promise<number> {
  const { looks, page } = await writeReplay({ path, out: flags.out, locale: terminal.locale });
  if (looks === 0) terminal.log(say(terminal, 'replayNoRuns'));
  terminal.out(flags.print === true ? page : say(terminal, 'replayWritten', { path: page }));
  if (flags.print !== true && flags.browser && isInteractive()) openBrowser(page);
  return exitCodes.done;
}

function isInteractive(): boolean {
  if (process.stdout.isTTY !== true || process.env['CI'] !== undefined) return false;
  const { env, platform } = process;
  return platform !== 'linux' || env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
}

/** The system's own way to open a page. Where there is none, the path that was printed has to do. */
function openBrowser(page: string): void {
  const address = pathToFileURL(page).href;
  const [command, ...args]: [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['explorer.exe', address]
        : ['xdg-open', address];
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
