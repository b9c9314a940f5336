import type { ShellCommand } from '../command.ts';
import { ProgramFailure, UnknownOption } from '../failures.ts';
import { globMatcher, globPieces } from '../glob.ts';
import { baseName } from '../paths.ts';
import { formatDate } from './date.ts';
import { forEachOperand, isDirectory, pathOf } from './inputs.ts';
import { humanSize, modeText } from './ls.ts';
import { parseOptions } from './options.ts';
import { walk } from './walk.ts';

const blockSize = 4096;

export const stat =
  (timeZone: () => string): ShellCommand =>
  (arguments_, io) => {
    const { values, operands } = parseOptions(arguments_, { flags: 'Lt', valued: 'c' });
    if (operands.length === 0) throw new ProgramFailure('Needs 1 argument');
    return forEachOperand('stat', operands, io, async (name) => {
      const found = io.files.stat(pathOf(name, io));
      if (found === undefined) throw new ProgramFailure(`'${name}': No such file or directory`);
      const seconds = Math.floor(found.modifiedAt);
      const time = formatDate('%Y-%m-%d %H:%M:%S.000000000 %z', seconds * 1000, io.variables.get('TZ') ?? timeZone());
      const isFolder = isDirectory(pathOf(name, io), io);
      const fields: Readonly<Record<string, string>> = {
        '%': '%',
        a: (found.mode & 0o7777).toString(8),
        A: modeText(found.mode),
        b: String(Math.ceil(found.size / 512)),
        B: '512',
        f: found.mode.toString(16),
        F: isFolder ? 'directory' : 'regular file',
        g: '2000',
        G: 'shell',
        h: '1',
        i: '1',
        n: name,
        N: `'${name}'`,
        o: String(blockSize),
        s: String(found.size),
        u: '2000',
        U: 'shell',
        x: time,
        X: String(seconds),
        y: time,
        Y: String(seconds),
        z: time,
        Z: String(seconds),
      };
      const format =
        values.get('c') ??
        '  File: %N\n  Size: %s\t Blocks: %b\t IO Blocks: %o\t%F\nAccess: (%a/%A)\tUid: (%u/%U)\tGid: (%g/%G)\nModify: %y';
      await io.out(`${format.replaceAll(/%([^])/g, (all, letter: string) => fields[letter] ?? all)}\n`);
    });
  };

export const du: ShellCommand = (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'skhmaLHxc', valued: 'd' });
  return forEachOperand('du', operands.length > 0 ? operands : ['.'], io, async (name) => {
    if (io.files.stat(pathOf(name, io)) === undefined) throw new ProgramFailure(`${name}: No such file or directory`);
    const sizeOf = (top: string): number =>
      [...walk(top, io)].reduce((sum, path) => {
        const size = io.files.stat(pathOf(path, io))?.size ?? 0;
        return sum + Math.ceil(size / blockSize) * blockSize;
      }, 0);
    const paths = flags.has('s')
      ? [name]
      : [...walk(name, io)].filter((path) => flags.has('a') || isDirectory(pathOf(path, io), io));
    for (const path of paths.reverse()) {
      const bytes = sizeOf(path);
      const shown = flags.has('h') ? humanSize(bytes) : Math.ceil(bytes / (flags.has('m') ? 1024 ** 2 : 1024));
      await io.out(`${shown}\t${path}\n`);
    }
  });
};

export const df: ShellCommand = async (arguments_, io) => {
  const { flags, operands } = parseOptions(arguments_, { flags: 'khHPa' });
  const { total, used } = io.files.space?.() ?? { total: 0, used: 0 };
  const human = flags.has('h') || flags.has('H');
  const shown = (bytes: number): string => (human ? humanSize(bytes) : String(Math.ceil(bytes / 1024)));
  const percent = total === 0 ? 0 : Math.ceil((used / total) * 100);
  const rows = [
    ['Filesystem', human ? 'Size' : '1K-blocks', 'Used', human ? 'Avail' : 'Available', 'Use%', 'Mounted on'],
    ['/dev/block/dm-5', shown(total), shown(used), shown(total - used), `${percent}%`, '/data'],
    ['/dev/fuse', shown(total), shown(used), shown(total - used), `${percent}%`, '/storage/emulated'],
  ];
  const asked = operands.map((name) => pathOf(name, io));
  const chosen = rows.filter(
    ([, , , , , mount = ''], index) =>
      index === 0 ||
      asked.length === 0 ||
      asked.some((path) => path.startsWith(mount.replace('/storage/emulated', '/s'))),
  );
  await io.out(
    chosen
      .map(
        (row) =>
          `${row.map((cell, index) => (index === 0 ? cell.padEnd(18) : index === 5 ? cell : cell.padStart(10))).join(' ')}\n`,
      )
      .join(''),
  );
  return 0;
};

/** `find [PATH…] [-maxdepth N] [-mindepth N] [-name|-iname GLOB] [-type f|d] [-size [+-]N[ck]] [-print0]`. */
export const find: ShellCommand = async (arguments_, io) => {
  const firstTest = arguments_.findIndex((word) => word.startsWith('-') || word === '!');
  const tops = firstTest === -1 ? [...arguments_] : arguments_.slice(0, firstTest);
  const words = firstTest === -1 ? [] : arguments_.slice(firstTest);
  const { tests, maxDepth, minDepth, end } = parseTests(words);
  let status = 0;
  for (const top of tops.length > 0 ? tops : ['.']) {
    if (io.files.stat(pathOf(top, io)) === undefined) {
      status = 1;
      await io.error(`find: ${top}: No such file or directory\n`);
      continue;
    }
    for (const path of walk(top, io, 0, maxDepth)) {
      const depth =
        path === top
          ? 0
          : path
              .slice(top.length)
              .split('/')
              .filter((part) => part !== '').length;
      const folder = isDirectory(pathOf(path, io), io);
      const size = io.files.stat(pathOf(path, io))?.size ?? 0;
      if (depth >= minDepth && tests.every((test) => test({ path, folder, size }))) await io.out(path + end);
    }
  }
  return status;
};

type Test = (entry: { path: string; folder: boolean; size: number }) => boolean;

function parseTests(words: readonly string[]): { tests: Test[]; maxDepth: number; minDepth: number; end: string } {
  const tests: Test[] = [];
  let maxDepth = 100;
  let minDepth = 0;
  let end = '\n';
  let negated = false;
  const add = (test: Test): void => {
    const not = negated;
    tests.push(not ? (entry) => !test(entry) : test);
    negated = false;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '!' || word === '-not') negated = !negated;
    else if (word === '-print0') end = '\0';
    else if (word !== '-print' && word !== '-a') {
      at += 1;
      const value = words[at];
      if (value === undefined) throw new ProgramFailure(`'${word}' needs 1 arg`);
      if (word === '-maxdepth') maxDepth = Math.min(100, Number(value) || 0);
      else if (word === '-mindepth') minDepth = Number(value) || 0;
      else add(testOf(word, value));
    }
  }
  return { tests, maxDepth, minDepth, end };
}

function testOf(word: string, value: string): Test {
  switch (word) {
    case '-name': {
      const matches = globMatcher(globPieces(value));
      return ({ path }) => matches(baseName(path));
    }
    case '-iname': {
      const matches = globMatcher(globPieces(value.toLowerCase()));
      return ({ path }) => matches(baseName(path).toLowerCase());
    }
    case '-path': {
      const matches = globMatcher(globPieces(value));
      return ({ path }) => matches(path);
    }
    case '-type':
      return ({ folder }) => (value === 'd' ? folder : value === 'f' && !folder);
    case '-size': {
      const match = /^([-+]?)(\d{1,12})([ckM]?)$/.exec(value);
      if (match === null) throw new ProgramFailure(`bad size '${value}'`);
      const bytes = Number(match[2]) * ({ c: 1, k: 1024, M: 1024 ** 2 }[match[3] ?? ''] ?? 512);
      return ({ size }) => (match[1] === '+' ? size > bytes : match[1] === '-' ? size < bytes : size === bytes);
    }
    default:
      throw new UnknownOption(word);
  }
}
