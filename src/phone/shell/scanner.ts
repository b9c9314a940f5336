import { ShellSyntaxError, type Word } from './syntax.ts';
import { parseWord } from './words.ts';

export type Token =
  | {
      kind: 'word';
      word: Word;
      /** The text of a word without any quote or `$`: what can be a reserved word. */ plain: string | undefined;
    }
  | { kind: 'operator'; text: string; /** The digits right before a redirect. */ descriptor?: number }
  | { kind: 'newline' }
  | { kind: 'end' };

const operators = ['&>>', '<<-', '<<<', '&&', '||', ';;', '>>', '>&', '<&', '>|', '&>', '<<', '<>'];
const singles = ';&|<>()';

/** Cuts a script into tokens, one ahead. */
export class Scanner {
  readonly #text: string;
  #at = 0;
  #ahead: Token | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  peek(): Token {
    this.#ahead ??= this.#scan();
    return this.#ahead;
  }

  next(): Token {
    const token = this.peek();
    this.#ahead = undefined;
    return token;
  }

  #scan(): Token {
    this.#skipBlanks();
    const text = this.#text;
    const char = text.charAt(this.#at);
    if (char === '') return { kind: 'end' };
    if (char === '\n') {
      this.#at += 1;
      return { kind: 'newline' };
    }
    const digits = /^\d(?=[<>])/.exec(text.slice(this.#at, this.#at + 2))?.[0];
    if (digits !== undefined) this.#at += 1;
    const operator = this.#operator();
    if (operator !== undefined)
      return { kind: 'operator', text: operator, ...(digits === undefined ? {} : { descriptor: Number(digits) }) };
    const { word, end } = parseWord(text, this.#at, 'command');
    if (end === this.#at) throw new ShellSyntaxError(`syntax error: unexpected '${char}'`);
    this.#at = end;
    const only = word[0];
    const plain = word.length === 1 && only?.kind === 'text' && !only.quoted ? only.text : undefined;
    return { kind: 'word', word, plain };
  }

  #operator(): string | undefined {
    const text = this.#text;
    const found =
      operators.find((operator) => text.startsWith(operator, this.#at)) ??
      (singles.includes(text.charAt(this.#at)) ? text.charAt(this.#at) : undefined);
    this.#at += found?.length ?? 0;
    return found;
  }

  #skipBlanks(): void {
    const text = this.#text;
    for (;;) {
      const char = text.charAt(this.#at);
      if (char === ' ' || char === '\t' || char === '\r') this.#at += 1;
      else if (char === '\\' && text.charAt(this.#at + 1) === '\n') this.#at += 2;
      else if (char === '#') {
        const end = text.indexOf('\n', this.#at);
        this.#at = end === -1 ? text.length : end;
      } else return;
    }
  }
}
