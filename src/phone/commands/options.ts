/** Options of a command line in the manner of Android's ShellCommand, wherever between the words they stand. */
export interface Options {
  has(name: string): boolean;
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  readonly words: readonly string[];
  /** The first option that the command does not have. */
  readonly unknown: string | undefined;
}

/** `flags` stand alone, `valued` take the next word. */
export function readOptions(
  line: readonly string[],
  { flags = [], valued = [] }: { flags?: readonly string[]; valued?: readonly string[] },
): Options {
  const found = new Map<string, string[]>();
  const words: string[] = [];
  let unknown: string | undefined;
  for (let index = 0; index < line.length; index += 1) {
    const word = line[index] ?? '';
    if (flags.includes(word)) {
      found.set(word, []);
    } else if (valued.includes(word)) {
      found.set(word, [...(found.get(word) ?? []), line[(index += 1)] ?? '']);
    } else if (!word.startsWith('-') || word.length < 2 || /^-\d/.test(word)) {
      words.push(word);
    } else {
      const [name = '', value] = splitAt(word, '=');
      if (value !== undefined && valued.includes(name)) found.set(name, [...(found.get(name) ?? []), value]);
      else unknown ??= word;
    }
  }
  return {
    has: (name) => found.has(name),
    value: (name) => found.get(name)?.at(-1),
    values: (name) => found.get(name) ?? [],
    words,
    unknown,
  };
}

function splitAt(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
