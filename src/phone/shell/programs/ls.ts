import type { CommandIo, ShellCommand } from '../command.ts';
import { ProgramFailure } from '../failures.ts';
import type { FileStat } from '../file-system.ts';
import { formatDate } from './date.ts';
import { isDirectory, pathOf } from './inputs.ts';
import { type Options, parseOptions } from './options.ts';

const directoryBits = 0o040000;

/** `drwxrwx--x`. */
export function modeText(mode: number): string {
  const letters = 'rwxrwxrwx';
  const bits = [...letters].map((letter, index) => ((mode >> (8 - index)) & 1 ? letter : '-')).join('');
  return ((mode & 0o170000) === directoryBits ? 'd' : '-') + bits;
}

/** `ls [-1laAdRhStrnisFpZ] [PATH…]`, one name a line: output is never a terminal's width. */
export const ls =
  (timeZone: () => string): ShellCommand =>
  async (arguments_, io) => {
    const options = parseOptions(arguments_, { flags: '1laAdRhtSrnisFpgoC', long: { color: 'C' } });
    const operands = options.operands.length > 0 ? options.operands : ['.'];
    const zone = io.variables.get('TZ') ?? timeZone();
    let status = 0;
    const files: string[] = [];
    const folders: string[] = [];
    for (const operand of operands) {
      const path = pathOf(operand, io);
      if (io.files.stat(path) === undefined) {
        status = 1;
        await io.error(`ls: ${operand}: No such file or directory\n`);
      } else if (isDirectory(path, io) && !options.flags.has('d')) folders.push(operand);
      else files.push(operand);
    }
    if (files.length > 0) await io.out(render(files, '', options, io, zone));
    const titled = operands.length > 1 || options.flags.has('R');
    for (let at = 0; at < folders.length; at += 1) {
      const folder = folders[at] ?? '';
      const names = io.files.list(pathOf(folder, io));
      if (names === undefined) {
        status = 1;
        await io.error(`ls: ${folder}: Permission denied\n`);
        continue;
      }
      const gap = at > 0 || files.length > 0 ? '\n' : '';
      const title = titled ? `${gap}${folder}:\n` : '';
      const shown = visible(names, options);
      await io.out(title + total(shown, folder, options, io) + render(shown, `${folder}/`, options, io, zone));
      if (!options.flags.has('R')) continue;
      if (folders.length > 10_000) throw new ProgramFailure('too many folders');
      const below = shown.filter((name) => !/^\.\.?$/.test(name)).map((name) => `${folder.replace(/\/$/, '')}/${name}`);
      folders.splice(at + 1, 0, ...below.filter((name) => isDirectory(pathOf(name, io), io)));
    }
    return status;
  };

function visible(names: readonly string[], { flags }: Options): string[] {
  if (flags.has('a')) return ['.', '..', ...names];
  return flags.has('A') ? [...names] : names.filter((name) => !name.startsWith('.'));
}

function total(names: readonly string[], folder: string, { flags }: Options, io: CommandIo): string {
  if (!flags.has('l')) return '';
  const blocks = names.map((name) => Math.ceil((io.files.stat(pathOf(`${folder}/${name}`, io))?.size ?? 0) / 4096) * 4);
  return `total ${blocks.reduce((sum, each) => sum + each, 0)}\n`;
}

function render(names: readonly string[], prefix: string, { flags }: Options, io: CommandIo, zone: string): string {
  const entries = names.map((name) => ({ name, stat: statOf(`${prefix}${name}`, io) }));
  if (flags.has('t')) entries.sort((left, right) => right.stat.modifiedAt - left.stat.modifiedAt);
  if (flags.has('S')) entries.sort((left, right) => right.stat.size - left.stat.size);
  if (flags.has('r')) entries.reverse();
  const suffixes = flags.has('F') || flags.has('p');
  const sizes = entries.map(({ stat }) => (flags.has('h') ? humanSize(stat.size) : String(stat.size)));
  const width = Math.max(0, ...sizes.map((size) => size.length));
  return entries
    .map(({ name, stat }, index) => {
      const shown = suffixes && (stat.mode & 0o170000) === directoryBits ? `${name}/` : name;
      const inode = flags.has('i') ? `${index + 1} ` : '';
      const blocks = flags.has('s') ? `${Math.ceil(stat.size / 4096) * 4} ` : '';
      if (!flags.has('l') && !flags.has('n') && !flags.has('g') && !flags.has('o'))
        return `${inode}${blocks}${shown}\n`;
      const owner = flags.has('n') ? '2000 2000' : 'shell shell';
      const time = formatDate('%Y-%m-%d %H:%M', stat.modifiedAt * 1000, zone);
      return `${inode}${blocks}${modeText(stat.mode)} 1 ${owner} ${(sizes[index] ?? '').padStart(width)} ${time} ${shown}\n`;
    })
    .join('');
}

function statOf(name: string, io: CommandIo): FileStat {
  return io.files.stat(pathOf(name, io)) ?? { mode: 0, size: 0, modifiedAt: 0 };
}

/** `1.5K`, as toybox writes sizes for people. */
export function humanSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < 4; unit += 1) size /= 1024;
  if (unit === 0) return String(bytes);
  return `${size < 10 ? size.toFixed(1) : Math.round(size)}${' KMGT'.charAt(unit)}`;
}
