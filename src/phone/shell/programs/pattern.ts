import { createContext, Script } from 'node:vm';

import { ProgramFailure } from '../failures.ts';

/** A pattern that needs longer for one batch of lines is hostile. */
const milliseconds = 500;

/** Posix classes inside brackets. */
const classes: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  xdigit: '0-9A-Fa-f',
};

/** A POSIX expression as JavaScript has it. `extended`: `+ ? | ( ) { }` are operators bare, else with a backslash. Throws `ProgramFailure`. */
export function posixToRegExp(pattern: string, extended: boolean, flags: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (char === '\\' && next !== '') {
      source += escaped(next, extended);
      at += 1;
    } else if (char === '[') {
      const { text, end } = bracket(pattern, at);
      source += text;
      at = end;
    } else if (/[+?|(){}]/.test(char)) {
      const isInterval = char !== '{' || /^\{\d*,?\d*\}/.test(pattern.slice(at));
      source += extended && isInterval && (char !== '}' || /\{\d*,?\d*$/.test(source)) ? char : `\\${char}`;
    } else if (char === '*' && /(?:^|[(|^])$/.test(source)) source += '\\*';
    else source += char === '/' ? '\\/' : char;
  }
  try {
    return new RegExp(source, flags);
  } catch {
    throw new ProgramFailure(`bad regex '${pattern}'`, 2);
  }
}

function escaped(char: string, extended: boolean): string {
  if (char === '<' || char === '>') return '\\b';
  if (/[+?|(){}]/.test(char)) return extended ? `\\${char}` : char;
  if (/[bBwWsSdDntr1-9]/.test(char)) return `\\${char}`;
  return /[A-Za-z0-9_]/.test(char) ? char : `\\${char}`.replace(/^\\(?=[^!-/:-@[-`{-~])/, '');
}

function bracket(pattern: string, start: number): { text: string; end: number } {
  const negated = pattern.charAt(start + 1) === '^';
  let at = start + (negated ? 2 : 1);
  let inner = '';
  // A `]` right at the start stands for itself.
  if (pattern.charAt(at) === ']') {
    inner += '\\]';
    at += 1;
  }
  for (; at < pattern.length && pattern.charAt(at) !== ']'; at += 1) {
    const name = /^\[:(\w+):\]/.exec(pattern.slice(at, at + 14))?.[1];
    if (name !== undefined) {
      inner += classes[name] ?? '';
      at += name.length + 3;
    } else {
      const char = pattern.charAt(at);
      inner += char === '\\' || char === '[' ? `\\${char}` : char;
    }
  }
  if (at >= pattern.length) throw new ProgramFailure(`bad regex '${pattern}'`, 2);
  return { text: `[${negated ? '^' : ''}${inner}]`, end: at };
}

export function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const context = createContext({ job: undefined as unknown });
const call = new Script('job()');

/** Runs what matches expressions of a stranger; stops when they backtrack without end. Throws `ProgramFailure`. */
export function bounded<T>(job: () => T): T {
  let result: { value: T } | undefined;
  context['job'] = () => {
    result = { value: job() };
  };
  try {
    call.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    // The error may be of another realm, whose Error is another one.
    const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    const timedOut = code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw timedOut ? new ProgramFailure('regex takes too long', 2) : error;
  } finally {
    context['job'] = undefined;
  }
  if (result === undefined) throw new ProgramFailure('regex takes too long', 2);
  return result.value;
}
