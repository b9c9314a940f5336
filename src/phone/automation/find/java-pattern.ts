import { WebDriverError } from '../errors.ts';

/** Java's classes of characters by JavaScript's names. */
const classes: Readonly<Record<string, string>> = {
  '\\A': '^',
  '\\Z': '$',
  '\\z': '$',
  '\\h': '[ \\t\\u00a0]',
  '\\p{Alpha}': '[A-Za-z]',
  '\\p{Digit}': '\\d',
  '\\p{Alnum}': '[A-Za-z0-9]',
  '\\p{Upper}': '[A-Z]',
  '\\p{Lower}': '[a-z]',
  '\\p{Punct}': '[!-/:-@\\[-`{-~]',
  '\\p{Space}': '\\s',
  '\\p{IsHan}': '\\p{Script=Han}',
  '\\p{script=Han}': '\\p{Script=Han}',
};

const token = /\\Q([\s\S]*?)(?:\\E|$)|\\[pP]\{[^}]*\}|\\[\s\S]/g;

/**
 * A java.util.regex pattern that has to match the whole input (`Matcher.matches`). `dotAll` is Pattern.DOTALL. Throws `unknown error` for
 * what Java or JavaScript cannot read, as the server answers a PatternSyntaxException.
 */
export function javaPattern(source: string, dotAll = false): RegExp {
  const inline = /^\(\?([a-zA-Z]+)\)/.exec(source);
  const flags = new Set(dotAll ? ['s'] : []);
  for (const flag of inline?.[1] ?? '') {
    if (flag === 'i' || flag === 's' || flag === 'm') flags.add(flag);
  }
  const body = source.slice(inline?.[0].length ?? 0).replace(token, (found: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return classes[found] ?? found;
  });
  if (/\\[pP]\{/.test(body)) flags.add('u');
  const written = [...flags].join('');
  // Possessive quantifiers only save Java time; JavaScript does not know them.
  const compiled = compile(body, written) ?? compile(body.replace(/(?<!\\)([*+?}])\+/g, '$1'), written);
  if (compiled === undefined) throw new WebDriverError('unknown error', `The pattern '${source}' cannot be read`);
  return compiled;
}

function compile(body: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${body})$`, flags);
  } catch {
    return undefined;
  }
}
