import type { Readable } from 'node:stream';

import type { FileSystem } from './file-system.ts';

/** Where a command reads and writes. `write` resolves when the reader has taken it. */
export interface CommandIo {
  stdin: Readable;
  out(text: string | Uint8Array): Promise<void>;
  error(text: string | Uint8Array): Promise<void>;
  /** Aborted when the other end closed: commands that wait (logcat, am instrument -w, sleep) stop then. */
  signal: AbortSignal;
  files: FileSystem;
  variables: Map<string, string>;
  /** The input is a terminal's: a shell that reads commands from it prompts. */
  prompt?: boolean;
}

/** A program of the phone's /system/bin. Resolves to its exit code. `arguments_` are the words after the name, quotes and variables resolved. */
export type ShellCommand = (arguments_: readonly string[], io: CommandIo) => Promise<number> | number;

/** Commands by name; the shell's own (cd, echo, test, export, true …) and file tools (cat, ls, mkdir, grep …) are in the shell. */
export type CommandTable = ReadonlyMap<string, ShellCommand>;
