import type { StrictLog } from '../strict-log.ts';
import { builtins } from './builtins.ts';
import type { CommandIo, CommandTable } from './command.ts';
import type { FileSystem } from './file-system.ts';
import { Interpreter } from './interpret.ts';
import { Invoker } from './invoke.ts';
import { LimitExceeded, Limits } from './limits.ts';
import { readLine } from './lines.ts';
import { parse } from './parse.ts';
import { BrokenPipe } from './pipe.ts';
import { Exit, Jump, loginScope, type Scope, shellName, type Streams } from './scope.ts';
import { asShellUser } from './shell-user.ts';
import { ShellSyntaxError } from './syntax.ts';

export type ShellIo = Omit<CommandIo, 'files' | 'variables'> & {
  /** Added to the environment. */
  variables?: ReadonlyMap<string, string>;
};

export interface Shell {
  /** One command line; empty: commands from stdin. Resolves to the exit code and never rejects for what a command did. */
  run(commandLine: string, io: ShellIo): Promise<number>;
  /** Stops background jobs. */
  close(): void;
}

const abortedCode = 129;
const prompt = 'virtual:/ $ ';

/** The phone's `/system/bin/sh` (mksh, as far as tools use it) over its programs. Its user may not write everywhere: see `asShellUser`. */
export function createShell(commands: CommandTable, files: FileSystem, strict: StrictLog): Shell {
  const end = new AbortController();
  const elf = Buffer.from('\x7fELF', 'latin1');
  for (const name of [...commands.keys(), ...builtins.keys()])
    if (/^[a-z]\w*$/.test(name)) files.setLive(`/system/bin/${name}`, () => elf);
  const parts = { commands, builtins, files: asShellUser(files), strict };
  return {
    close: () => end.abort(),
    run: async (commandLine, io) => {
      const { variables, prompt: interactive, ...streams } = io;
      const interpreter = new Interpreter(new Invoker(parts, new Limits(), end.signal));
      const scope = loginScope(variables);
      return guard(streams, scope, () =>
        commandLine === ''
          ? runInput(interpreter, scope, streams, interactive === true)
          : interpreter.runText(commandLine, scope, streams),
      );
    },
  };
}

async function guard(streams: Streams, scope: Scope, run: () => Promise<number>): Promise<number> {
  try {
    const code = await run();
    return streams.signal.aborted ? abortedCode : code;
  } catch (error) {
    if (error instanceof Exit) return error.code;
    if (error instanceof Jump) return scope.status;
    if (streams.signal.aborted || error instanceof BrokenPipe) return abortedCode;
    if (!(error instanceof LimitExceeded)) throw error;
    await streams.error(`${shellName}: ${error.message}\n`);
    return 1;
  }
}

/** Runs each line when it is complete; commands may read the lines that follow. */
async function runInput(
  interpreter: Interpreter,
  scope: Scope,
  streams: Streams,
  interactive: boolean,
): Promise<number> {
  let text = '';
  for (;;) {
    if (interactive) await streams.error(text === '' ? prompt : '> ');
    const line = await readLine(streams.stdin);
    text += line ?? '';
    if (line !== undefined && isIncomplete(text)) continue;
    if (text !== '') await interpreter.runText(text, scope, streams);
    if (line === undefined) return scope.status;
    text = '';
  }
}

/** A script this long that is not complete will not become so. */
const maxScript = 256 * 1024;

function isIncomplete(text: string): boolean {
  if (text.length > maxScript) return false;
  try {
    parse(text);
    return false;
  } catch (error) {
    return error instanceof ShellSyntaxError && error.incomplete;
  }
}
