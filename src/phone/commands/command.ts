import type { CommandIo, ShellCommand } from '../shell/command.ts';
import type { System } from '../system/system.ts';

/** A program, or a part of one, that works on the system. */
export type SystemCommand = (system: System) => ShellCommand;

/** One word after the program's name decides what is done: `pm path`, `am start`. `name` is the program as errors name it. */
export function withSubcommands(
  name: string,
  table: ReadonlyMap<string, SystemCommand>,
  unknown: (word: string | undefined) => { text: string; code: number },
): SystemCommand {
  return (system) => {
    const commands = new Map([...table].map(([word, make]) => [word, make(system)] as const));
    return async (words, io) => {
      const [word, ...rest] = words;
      const command = word === undefined ? undefined : commands.get(word);
      if (command !== undefined) return command(rest, io);
      system.strict.note('shell', [name, ...words].join(' '));
      const { text, code } = unknown(word);
      await io.error(`${text}\n`);
      return code;
    };
  };
}

/** Prints what was made and ends well. */
export function printing(make: (system: System, words: readonly string[]) => string | Promise<string>): SystemCommand {
  return (system) => async (words, io) => {
    const text = await make(system, words);
    if (text !== '') await io.out(text.endsWith('\n') ? text : `${text}\n`);
    return 0;
  };
}

/** Does as it is told without a word. */
export function silent(act: (system: System, words: readonly string[]) => void | Promise<void>): SystemCommand {
  return (system) => async (words) => {
    await act(system, words);
    return 0;
  };
}

export async function fail(io: CommandIo, text: string, code = 1): Promise<number> {
  await io.error(`${text}\n`);
  return code;
}

/** An option the program does not have: said as Android's ShellCommand says it, and noted. */
export async function unknownOption(system: System, io: CommandIo, program: string, option: string): Promise<number> {
  system.strict.note('option', `${program} ${option}`);
  await io.error(
    `\nException occurred while executing '${program}':\njava.lang.IllegalArgumentException: Unknown option: ${option}\n`,
  );
  return 255;
}
