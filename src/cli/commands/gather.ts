import { basename } from 'node:path';

import { gather } from '../../inspection/inspect.ts';
import { systemClock } from '../../shared/clock.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { parseTimeout } from '../options.ts';
import { readSealFlags, type Sealed, sealWith, tellSealed } from '../sealing.ts';
import type { Terminal } from '../terminal.ts';

export interface GatherFlags {
  out: string;
  filing?: string;
  timeout: string;
  sign?: string;
  timestampUrl?: string;
  json?: boolean;
}

/** `zhijian gather`: evidence only; judging it is `zhijian evaluate`, today or in a year. */
export async function gatherCommand(terminal: Terminal, path: string, flags: GatherFlags): Promise<number> {
  const file = basename(path);
  const choice = await readSealFlags(terminal, flags);
  let sealed: Sealed | undefined;
  const { bundle } = await gather(path, {
    out: flags.out,
    filing: flags.filing,
    limits: { milliseconds: parseTimeout(flags.timeout) },
    clock: systemClock,
    async vouch(folder) {
      if (choice !== undefined) sealed = await sealWith(folder, choice, systemClock.now());
    },
    onProgress: (kind, done, all) => terminal.progress(say(terminal, 'inspecting', { file, kind, done, all })),
  });
  terminal.endProgress();
  if (sealed !== undefined) tellSealed(terminal, sealed, { path: bundle.path, url: flags.timestampUrl });
  if (flags.json === true)
    terminal.out(JSON.stringify({ path: bundle.path, sha256: bundle.sha256, index: bundle.index }, null, 2));
  else terminal.out(say(terminal, 'gathered', { path: bundle.path, sha256: bundle.sha256 }));
  return exitCodes.done;
}
