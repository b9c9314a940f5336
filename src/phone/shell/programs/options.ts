import { ProgramFailure, UnknownOption } from '../failures.ts';

export interface Options {
  flags: ReadonlySet<string>;
  values: ReadonlyMap<string, string>;
  /** All values of an option that may come again. */
  all: ReadonlyMap<string, readonly string[]>;
  operands: readonly string[];
}

/**
 * Toybox-like options: `flags` and `valued` list their letters; `long` maps long names to letters. Throws `UnknownOption`.
 * A lone number (`-5`) is the value of `numeric` where that is given.
 */
export function parseOptions(
  arguments_: readonly string[],
  known: { flags?: string; valued?: string; long?: Readonly<Record<string, string>>; numeric?: string },
): Options {
  const { flags = '', valued = '', long = {}, numeric } = known;
  const found = new Set<string>();
  const all = new Map<string, string[]>();
  const operands: string[] = [];
  const queue = [...arguments_].reverse();
  const setValue = (letter: string, value: string | undefined): void => {
    if (value === undefined) throw new ProgramFailure(`Missing argument to -${letter}`);
    all.set(letter, [...(all.get(letter) ?? []), value]);
  };
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    if (word === '--') {
      operands.push(...queue.reverse());
      break;
    }
    if (numeric !== undefined && /^-\d+$/.test(word)) setValue(numeric, word.slice(1));
    else if (word.startsWith('--')) readLong(word);
    else if (word.startsWith('-') && word.length > 1) readLetters(word);
    else operands.push(word);
  }
  const values = new Map([...all].map(([letter, list]) => [letter, list.at(-1) ?? '']));
  return { flags: found, values, all, operands };

  function readLong(word: string): void {
    const [name = '', value] = word.slice(2).split(/=([^]*)/, 2);
    const letter = long[name];
    if (letter === undefined) throw new UnknownOption(word);
    if (valued.includes(letter)) setValue(letter, value ?? queue.pop());
    else found.add(letter);
  }

  function readLetters(word: string): void {
    for (let at = 1; at < word.length; at += 1) {
      const letter = word.charAt(at);
      if (valued.includes(letter)) {
        setValue(letter, word.slice(at + 1) || queue.pop());
        return;
      }
      if (!flags.includes(letter)) throw new UnknownOption(letter);
      found.add(letter);
    }
  }
}

/** The value of an option that is a whole number. */
export function numberOf(options: Options, letter: string, fallback: number): number {
  const text = options.values.get(letter);
  if (text === undefined) return fallback;
  const match = /^[-+]?(\d{1,15})([kKmM]?)$/.exec(text);
  if (match === null) throw new ProgramFailure(`not a valid number: ${text}`);
  const unit = { '': 1, k: 1024, m: 1024 ** 2 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return Number(match[1]) * unit;
}
