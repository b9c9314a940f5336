import { Readable } from 'node:stream';

import type { StrictLog } from '../strict-log.ts';
import type { CommandIo, CommandTable, ShellCommand } from './command.ts';
import { ProgramFailure, UnknownOption } from './failures.ts';
import type { FileSystem } from './file-system.ts';
import { LimitExceeded, type Limits } from './limits.ts';
import { baseName, resolvePath } from './paths.ts';
import { BrokenPipe } from './pipe.ts';
import { Exit, Jump, type Scope, shellName, type Streams, subshell } from './scope.ts';
import type { Command } from './syntax.ts';

/** The interpreter, as commands that run commands see it. */
export interface Runner {
  runText(text: string, scope: Scope, streams: Streams): Promise<number>;
  runCommand(command: Command, scope: Scope, streams: Streams): Promise<number>;
}

export interface Call {
  scope: Scope;
  streams: Streams;
  /** Variables of this command only: `X=1 command`. */
  temporary: ReadonlyMap<string, string>;
  runner: Runner;
}

/** A command of the shell itself: it may change the scope and run others. */
export type Builtin = (arguments_: readonly string[], call: Call, invoker: Invoker) => Promise<number> | number;

const brokenPipeCode = 141;
const notFoundCode = 127;

/** Finds what a name means and runs it: functions, builtins, programs. One per command line. */
export class Invoker {
  readonly commands: CommandTable;
  readonly builtins: ReadonlyMap<string, Builtin>;
  readonly files: FileSystem;
  readonly limits: Limits;
  readonly #strict: StrictLog;
  readonly #end: AbortSignal;
  readonly #jobs = new Set<Promise<unknown>>();

  /** `end` stops background jobs, which outlive their command line. */
  constructor(
    parts: { commands: CommandTable; builtins: ReadonlyMap<string, Builtin>; files: FileSystem; strict: StrictLog },
    limits: Limits,
    end: AbortSignal,
  ) {
    this.commands = parts.commands;
    this.builtins = parts.builtins;
    this.files = parts.files;
    this.#strict = parts.strict;
    this.limits = limits;
    this.#end = end;
  }

  async invoke(words: readonly string[], call: Call): Promise<number> {
    const [name = '', ...arguments_] = words;
    const { scope, streams } = call;
    const body = scope.functions.get(name);
    try {
      if (body !== undefined) return await this.#function(body, arguments_, call);
      const builtin = this.builtins.get(programName(name) ?? name);
      if (builtin !== undefined) return await this.#builtin(builtin, arguments_, call);
      const program = this.program(name);
      if (program !== undefined) return await program(arguments_, this.io(call));
      return await this.#notFound(words, call);
    } catch (error) {
      if (error instanceof BrokenPipe) return brokenPipeCode;
      if (streams.signal.aborted) throw error;
      if (error instanceof UnknownOption) this.#strict.note('option', words.join(' '));
      if (error instanceof ProgramFailure || isFileError(error)) {
        await streams.error(`${baseName(name)}: ${error.message}\n`);
        return error instanceof ProgramFailure ? error.code : 1;
      }
      if (error instanceof Exit || error instanceof Jump || error instanceof LimitExceeded) throw error;
      // A mistake in a command of ours ends that command, not the phone; the log shows it.
      this.#strict.note('shell', `${words.join(' ')} crashed: ${stackOf(error)}`);
      await streams.error('Aborted \n');
      return 134;
    }
  }

  /** A program by name or by its path in /system/bin. */
  program(name: string): ShellCommand | undefined {
    return this.commands.get(programName(name) ?? name);
  }

  /** What a program sees: exported variables and a place. */
  io({ scope, streams, temporary }: Call): CommandIo {
    const exported = [...scope.variables].filter(([name]) => scope.exported.has(name));
    return { ...streams, files: this.files, variables: new Map([...exported, ...temporary]) };
  }

  startJob(streams: Streams, run: (own: Streams) => Promise<unknown>): void {
    const job = run({ ...streams, stdin: Readable.from([]), signal: this.#end })
      // A job has nobody left to tell.
      .catch(() => undefined)
      .finally(() => this.#jobs.delete(job));
    this.#jobs.add(job);
  }

  get jobs(): readonly Promise<unknown>[] {
    return [...this.#jobs];
  }

  async #function(body: Command, positional: readonly string[], call: Call): Promise<number> {
    const { scope, streams, runner } = call;
    const outer = scope.positional;
    scope.positional = positional;
    scope.depth += 1;
    try {
      return await runner.runCommand(body, scope, streams);
    } catch (error) {
      if (error instanceof Jump && error.kind === 'return') return error.value;
      throw error;
    } finally {
      scope.positional = outer;
      scope.depth -= 1;
    }
  }

  async #builtin(builtin: Builtin, arguments_: readonly string[], call: Call): Promise<number> {
    const { variables } = call.scope;
    const before = [...call.temporary.keys()].map((name) => [name, variables.get(name)] as const);
    for (const [name, value] of call.temporary) variables.set(name, value);
    try {
      return await builtin(arguments_, call, this);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) variables.delete(name);
        else variables.set(name, value);
      }
    }
  }

  async #notFound(words: readonly string[], call: Call): Promise<number> {
    const { scope, streams, runner } = call;
    const [name = '', ...arguments_] = words;
    const path = resolvePath(scope.variables.get('PWD') ?? '/', name);
    const script = name.includes('/') ? this.files.read(path) : undefined;
    if (script !== undefined) {
      if (((this.files.stat(path)?.mode ?? 0) & 0o111) === 0) {
        await streams.error(`${shellName}: ${name}: can't execute: Permission denied\n`);
        return 126;
      }
      return runner.runText(
        Buffer.from(script).toString('utf8'),
        { ...subshell(scope), positional: arguments_ },
        streams,
      );
    }
    this.#strict.note('shell', words.join(' '));
    await streams.error(`${shellName}: ${name}: inaccessible or not found\n`);
    return notFoundCode;
  }
}

/** `ls` of `/system/bin/ls`. */
function programName(path: string): string | undefined {
  return /^\/(?:system\/x?bin|bin|vendor\/bin)\/([^/]+)$/.exec(path)?.[1];
}

/** The file system throws plain errors in Linux's words. */
function isFileError(error: unknown): error is Error {
  return error instanceof Error && Object.getPrototypeOf(error) === Error.prototype;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
