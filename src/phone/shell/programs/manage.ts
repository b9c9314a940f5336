import type { CommandIo, ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import { baseName } from '../paths.ts';
import { forEachOperand, isDirectory, pathOf } from './inputs.ts';
import { parseOptions } from './options.ts';

function needOperands(operands: readonly string[], count: number): void {
  if (operands.length < count) throw new ProgramFailure(`Needs ${count} argument${count > 1 ? 's' : ''}`);
}

export const mkdir: ShellCommand = (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'pv', valued: 'm', long: { parents: 'p' } });
  needOperands(operands, 1);
  return forEachOperand('mkdir', operands, io, (name) => {
    const path = pathOf(name, io);
    const exists = io.files.stat(path) !== undefined;
    if (flags.has('p') && isDirectory(path, io)) return;
    if (exists) throw new ProgramFailure(`'${name}': File exists`);
    if (!flags.has('p') && !isDirectory(pathOf(`${path}/..`, io), io))
      throw new ProgramFailure(`'${name}': No such file or directory`);
    try {
      io.files.makeDirectory(path);
    } catch (error) {
      throw new ProgramFailure(`'${name}': ${error instanceof Error ? error.message : String(error)}`);
    }
  });
};

export const rm: ShellCommand = (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'rRfv', long: { recursive: 'r', force: 'f' } });
  if (!flags.has('f')) needOperands(operands, 1);
  return forEachOperand('rm', operands, io, (name) => {
    const path = pathOf(name, io);
    if (io.files.stat(path) === undefined) {
      if (flags.has('f')) return;
      throw new ProgramFailure(`${name}: No such file or directory`);
    }
    if (isDirectory(path, io) && !flags.has('r') && !flags.has('R'))
      throw new ProgramFailure(`${name}: Is a directory`);
    removing(name, () => io.files.remove(path));
  });
};

export const rmdir: ShellCommand = (arguments_, io) => {
  const { operands } = parseOptions(arguments_, { flags: 'p' });
  needOperands(operands, 1);
  return forEachOperand('rmdir', operands, io, (name) => {
    const path = pathOf(name, io);
    if (io.files.stat(path) === undefined) throw new ProgramFailure(`${name}: No such file or directory`);
    if (!isDirectory(path, io)) throw new ProgramFailure(`${name}: Not a directory`);
    if ((io.files.list(path) ?? []).length > 0) throw new ProgramFailure(`${name}: Directory not empty`);
    removing(name, () => io.files.remove(path));
  });
};

function removing(name: string, remove: () => boolean): void {
  let removed: boolean;
  try {
    removed = remove();
  } catch (error) {
    throw new ProgramFailure(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!removed) throw new ProgramFailure(`${name}: Permission denied`);
}

export const cp: ShellCommand = (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'rRfpavd' });
  return transfer('cp', operands, io, (from, to, name) => {
    const recursive = flags.has('r') || flags.has('R') || flags.has('a');
    if (isDirectory(from, io) && !recursive) throw new ProgramFailure(`Skipped dir '${name}'`);
    copy(from, to, io);
  });
};

export const mv: ShellCommand = (arguments_, io) => {
  const { operands } = parseOptions(arguments_, { flags: 'fnv' });
  return transfer('mv', operands, io, (from, to) => {
    if (from === to) return;
    copy(from, to, io);
    removing(from, () => io.files.remove(from));
  });
};

function transfer(
  program: string,
  operands: readonly string[],
  io: CommandIo,
  action: (from: string, to: string, name: string) => void,
): Promise<number> {
  needOperands(operands, 2);
  const target = pathOf(operands.at(-1) ?? '', io);
  const intoFolder = isDirectory(target, io);
  if (operands.length > 2 && !intoFolder) throw new ProgramFailure(`'${operands.at(-1)}' not directory`);
  return forEachOperand(program, operands.slice(0, -1), io, (name) => {
    const from = pathOf(name, io);
    if (io.files.stat(from) === undefined) throw new ProgramFailure(`bad '${name}': No such file or directory`);
    const to = intoFolder ? pathOf(`${target}/${baseName(from)}`, io) : target;
    if (to.startsWith(`${from}/`)) throw new ProgramFailure(`'${name}' is inside itself`);
    action(from, to, name);
  });
}

function copy(from: string, to: string, io: CommandIo): void {
  if (!isDirectory(from, io)) {
    const mode = io.files.stat(from)?.mode;
    const bytes = io.files.read(from) ?? new Uint8Array();
    io.files.write(to, bytes, mode === undefined ? {} : { mode: mode & 0o777 });
    return;
  }
  const names = io.files.list(from) ?? [];
  io.files.makeDirectory(to);
  for (const name of names) copy(`${from}/${name}`, `${to}/${name}`, io);
}

export const touch: ShellCommand = (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'camh', valued: 'dtr' });
  return forEachOperand('touch', operands, io, (name) => {
    const path = pathOf(name, io);
    if (isDirectory(path, io) || (flags.has('c') && io.files.stat(path) === undefined)) return;
    attempt(name, () => io.files.write(path, new Uint8Array(), { append: true }));
  });
};

export const chmod: ShellCommand = (arguments_, io) => {
  const { operands } = parseOptions(
    arguments_.filter((word) => !/^-[rwx]/.test(word)),
    { flags: 'Rvf' },
  );
  const [mode = '', ...names] = operands;
  needOperands(operands, 2);
  return forEachOperand('chmod', names, io, (name) => {
    const path = pathOf(name, io);
    const stat = io.files.stat(path);
    if (stat === undefined) throw new ProgramFailure(`${name}: No such file or directory`);
    if (isDirectory(path, io)) return;
    const bits = changedMode(mode, stat.mode & 0o777);
    attempt(name, () =>
      io.files.write(path, new Uint8Array(), { append: true, mode: bits, modifiedAt: stat.modifiedAt }),
    );
  });
};

/** `755`, `+x`, `u+x,go-w`. */
function changedMode(text: string, before: number): number {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8);
  let mode = before;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([-+=])([rwxX]*)$/.exec(clause);
    if (match === null) throw new ProgramFailure(`bad mode '${text}'`);
    const [, who = '', operator = '', letters = ''] = match;
    const bits = [...letters.toLowerCase()].reduce((sum, letter) => sum | ({ r: 4, w: 2, x: 1 }[letter] ?? 0), 0);
    for (const [letter, shift] of Object.entries({ u: 6, g: 3, o: 0 })) {
      if (who !== '' && !who.includes(letter) && !who.includes('a')) continue;
      if (operator === '=') mode &= ~(7 << shift);
      mode = operator === '-' ? mode & ~(bits << shift) : mode | (bits << shift);
    }
  }
  return mode;
}

export const chown: ShellCommand = (arguments_, io) => {
  const { operands } = parseOptions(arguments_, { flags: 'Rhvf' });
  needOperands(operands, 2);
  const [owner, ...names] = operands;
  return forEachOperand('chown', names, io, (name) => {
    if (io.files.stat(pathOf(name, io)) === undefined) throw new ProgramFailure(`${name}: No such file or directory`);
    throw new ProgramFailure(`'${name}' to '${owner}': Operation not permitted`);
  });
};

function attempt(name: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new ProgramFailure(`'${name}': ${error instanceof Error ? error.message : String(error)}`);
  }
}
