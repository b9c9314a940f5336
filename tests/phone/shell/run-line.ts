import { Readable } from 'node:stream';

import type { CommandTable } from '../../../src/phone/shell/command.ts';
import type { FileSystem } from '../../../src/phone/shell/file-system.ts';
import { createFileSystem } from '../../../src/phone/shell/memory-files.ts';
import { fileCommands } from '../../../src/phone/shell/programs/index.ts';
import { createShell } from '../../../src/phone/shell/run.ts';
import { StrictLog } from '../../../src/phone/strict-log.ts';

/** 2026-11-23 17:30:05.250 in Beijing. */
const now = Date.UTC(2026, 10, 23, 9, 30, 5, 250);

export interface ShellResult {
  code: number;
  out: string;
  error: string;
  strict: StrictLog;
  files: FileSystem;
}

/** A command line on a phone of its own. */
export async function runLine(
  line: string,
  options: { stdin?: string | Readable; files?: FileSystem; commands?: CommandTable; signal?: AbortSignal } = {},
): Promise<ShellResult> {
  const { stdin = '', files = createFileSystem(64 * 1024 * 1024, () => now) } = options;
  const strict = new StrictLog();
  const shell = createShell(new Map([...fileCommands(() => now), ...(options.commands ?? [])]), files, strict);
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  const code = await shell.run(line, {
    stdin: typeof stdin === 'string' ? Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]) : stdin,
    out: async (text) => void out.push(Buffer.from(text)),
    error: async (text) => void error.push(Buffer.from(text)),
    signal: options.signal ?? new AbortController().signal,
  });
  shell.close();
  return { code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString(), strict, files };
}
