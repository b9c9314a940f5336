import { closingBackquote, closingBrace, closingParenthesis } from './brackets.ts';
import { maxNesting, type Part, ShellSyntaxError, type Word } from './syntax.ts';

/** `command`: up to a blank or operator. `whole`: all of the text. `quoted`: all of it, as between double quotes. */
export type WordMode = 'command' | 'whole' | 'quoted';

const wordEnd = /[\s;&|<>()]/;
const escapedInQuotes = /[$`"\\\n]/;
const parameterOperators = [':-', ':=', ':+', ':?', '##', '%%', '-', '=', '+', '?', '#', '%'];

/** Reads one word of `text` from `start`. Throws `ShellSyntaxError`. */
export function parseWord(text: string, start: number, mode: WordMode, depth = 0): { word: Word; end: number } {
  if (depth > maxNesting) throw new ShellSyntaxError('expression too deeply nested');
  const reader = new WordReader(text, start, depth);
  if (mode === 'quoted') reader.readQuoted(() => reader.at >= text.length);
  else reader.readPlain(mode === 'command');
  return { word: reader.parts, end: reader.at };
}

class WordReader {
  readonly #text: string;
  readonly #depth: number;
  readonly parts: Part[] = [];
  at: number;

  constructor(text: string, start: number, depth: number) {
    this.#text = text;
    this.at = start;
    this.#depth = depth;
  }

  readPlain(stopsAtBlank: boolean): void {
    const text = this.#text;
    while (this.at < text.length) {
      const char = text.charAt(this.at);
      if (stopsAtBlank && wordEnd.test(char)) return;
      if (char === '\\') this.#escape();
      else if (char === "'") this.#singleQuotes();
      else if (char === '"') this.#doubleQuotes();
      else if (char === '`') this.#backquotes(false);
      else if (char === '$') this.#dollar(false);
      else {
        this.#add(char, false);
        this.at += 1;
      }
    }
  }

  readQuoted(done: () => boolean): void {
    const text = this.#text;
    while (!done()) {
      const char = text.charAt(this.at);
      if (char === '') throw new ShellSyntaxError('no closing quote', true);
      if (char === '\\' && escapedInQuotes.test(text.charAt(this.at + 1))) {
        const escaped = text.charAt(this.at + 1);
        this.#add(escaped === '\n' ? '' : escaped, true);
        this.at += 2;
      } else if (char === '`') this.#backquotes(true);
      else if (char === '$') this.#dollar(true);
      else {
        this.#add(char, true);
        this.at += 1;
      }
    }
  }

  #add(text: string, quoted: boolean): void {
    const last = this.parts.at(-1);
    if (last?.kind === 'text' && last.quoted === quoted) last.text += text;
    else this.parts.push({ kind: 'text', text, quoted });
  }

  #escape(): void {
    const escaped = this.#text.charAt(this.at + 1);
    if (escaped === '') this.#add('\\', true);
    else if (escaped !== '\n') this.#add(escaped, true);
    this.at += 2;
  }

  #singleQuotes(): void {
    const end = this.#text.indexOf("'", this.at + 1);
    if (end === -1) throw new ShellSyntaxError('no closing quote', true);
    this.#add(this.#text.slice(this.at + 1, end), true);
    this.at = end + 1;
  }

  #doubleQuotes(): void {
    this.at += 1;
    // Even an empty pair of quotes makes a word.
    this.#add('', true);
    this.readQuoted(() => this.#text.charAt(this.at) === '"');
    this.at += 1;
  }

  #backquotes(quoted: boolean): void {
    const end = closingBackquote(this.#text, this.at + 1);
    const source = this.#text.slice(this.at + 1, end).replaceAll(/\\([`$\\])/g, '$1');
    this.parts.push({ kind: 'command', source, quoted });
    this.at = end + 1;
  }

  #dollar(quoted: boolean): void {
    const text = this.#text;
    const next = text.slice(this.at + 1, this.at + 3);
    if (next === '((') {
      const end = closingParenthesis(text, this.at + 2);
      const inner = text.slice(this.at + 3, end - 1);
      if (text.charAt(end - 1) === ')') {
        const expression = parseWord(inner, 0, 'quoted', this.#depth + 1).word;
        this.parts.push({ kind: 'arithmetic', expression, quoted });
        this.at = end + 1;
        return;
      }
    }
    if (next.startsWith('(')) {
      const end = closingParenthesis(text, this.at + 2);
      this.parts.push({ kind: 'command', source: text.slice(this.at + 2, end), quoted });
      this.at = end + 1;
      return;
    }
    if (next.startsWith('{')) {
      const end = closingBrace(text, this.at + 2);
      this.parts.push(this.#braces(text.slice(this.at + 2, end), quoted));
      this.at = end + 1;
      return;
    }
    const name = /^(?:[A-Za-z_]\w*|[0-9?#@*$!-])/.exec(text.slice(this.at + 1, this.at + 257))?.[0];
    if (name === undefined) this.#add('$', quoted);
    else this.parts.push({ kind: 'parameter', name, operator: '', operand: [], quoted });
    this.at += 1 + (name?.length ?? 0);
  }

  #braces(inner: string, quoted: boolean): Part {
    const length = /^#([A-Za-z_]\w*|[0-9]+|[@*])$/.exec(inner)?.[1];
    if (length !== undefined) return { kind: 'length', name: length, quoted };
    const name = /^(?:[A-Za-z_]\w*|[0-9]+|[?#@*$!-])/.exec(inner)?.[0];
    const rest = inner.slice(name?.length ?? 0);
    const operator = parameterOperators.find((candidate) => rest.startsWith(candidate)) ?? '';
    if (name === undefined || (operator === '' && rest !== ''))
      throw new ShellSyntaxError(`\${${inner}}: bad substitution`);
    const mode = quoted && !/[#%]/.test(operator) ? 'quoted' : 'whole';
    const operand = parseWord(rest.slice(operator.length), 0, mode, this.#depth + 1).word;
    return { kind: 'parameter', name, operator, operand, quoted };
  }
}
