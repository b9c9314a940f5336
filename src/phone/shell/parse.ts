import { Scanner, type Token } from './scanner.ts';
import {
  type Assignment,
  type Chain,
  type Command,
  maxNesting,
  type Pipeline,
  type Redirect,
  type Script,
  ShellSyntaxError,
  type Word,
} from './syntax.ts';

const reserved: ReadonlySet<string> = new Set([
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
  '{',
  '}',
  '!',
]);
const redirectOperators: ReadonlySet<string> = new Set(['>', '>>', '>|', '<', '>&', '<&', '&>', '&>>']);
const identifier = /^[A-Za-z_]\w*$/;

/** The tree of a whole script. Throws `ShellSyntaxError` in mksh's words. */
export function parse(text: string): Script {
  const parser = new Parser(text);
  const script = parser.script([]);
  parser.expectEnd();
  return script;
}

class Parser {
  readonly #tokens: Scanner;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = new Scanner(text);
  }

  /** Commands up to a reserved word or operator of `ends`, which stays. */
  script(ends: readonly string[]): Script {
    this.#depth += 1;
    if (this.#depth > maxNesting) throw new ShellSyntaxError('syntax error: too deeply nested');
    const items: Script['items'][number][] = [];
    for (;;) {
      this.#skipNewlines();
      const word = textOf(this.#tokens.peek());
      if (this.#tokens.peek().kind === 'end' || (word !== undefined && ends.includes(word))) break;
      const chain = this.#chain();
      const separator = textOf(this.#tokens.peek());
      items.push({ chain, background: separator === '&' });
      if (separator === ';' || separator === '&') this.#tokens.next();
      else if (this.#tokens.peek().kind !== 'newline') break;
    }
    this.#depth -= 1;
    return { items };
  }

  expectEnd(): void {
    const token = this.#tokens.peek();
    if (token.kind !== 'end') throw unexpected(token);
  }

  #chain(): Chain {
    const first = this.#pipeline();
    const rest: Chain['rest'][number][] = [];
    for (;;) {
      const operator = textOf(this.#tokens.peek());
      if (operator !== '&&' && operator !== '||') return { first, rest };
      this.#tokens.next();
      this.#skipNewlines();
      rest.push({ operator, pipeline: this.#pipeline() });
    }
  }

  #pipeline(): Pipeline {
    let negated = false;
    while (textOf(this.#tokens.peek()) === '!') {
      this.#tokens.next();
      negated = !negated;
    }
    const commands = [this.#command()];
    while (textOf(this.#tokens.peek()) === '|') {
      this.#tokens.next();
      this.#skipNewlines();
      commands.push(this.#command());
    }
    return { negated, commands };
  }

  #command(): Command {
    switch (textOf(this.#tokens.peek())) {
      case '{':
        return this.#enclosed('group', '}');
      case '(':
        return this.#enclosed('subshell', ')');
      case 'if':
        return this.#if();
      case 'while':
      case 'until':
        return this.#loop();
      case 'for':
        return this.#for();
      case 'case':
        return this.#case();
      default:
        return this.#simple();
    }
  }

  #enclosed(kind: 'group' | 'subshell', end: string): Command {
    this.#tokens.next();
    const body = this.#body([end]);
    this.#expect(end);
    return { kind, body, redirects: this.#redirects() };
  }

  #if(): Command {
    const branches: { condition: Script; body: Script }[] = [];
    let otherwise: Script | undefined;
    while (['if', 'elif'].includes(textOf(this.#tokens.peek()) ?? '')) {
      this.#tokens.next();
      const condition = this.#body(['then']);
      this.#expect('then');
      branches.push({ condition, body: this.#body(['elif', 'else', 'fi']) });
    }
    if (textOf(this.#tokens.peek()) === 'else') {
      this.#tokens.next();
      otherwise = this.#body(['fi']);
    }
    this.#expect('fi');
    return { kind: 'if', branches, otherwise, redirects: this.#redirects() };
  }

  #loop(): Command {
    const until = textOf(this.#tokens.next()) === 'until';
    const condition = this.#body(['do']);
    const body = this.#doBody();
    return { kind: 'loop', until, condition, body, redirects: this.#redirects() };
  }

  #for(): Command {
    this.#tokens.next();
    const name = this.#tokens.next();
    if (name.kind !== 'word' || !identifier.test(name.plain ?? '')) throw unexpected(name);
    this.#skipNewlines();
    let words: Word[] | undefined;
    if (textOf(this.#tokens.peek()) === 'in') {
      this.#tokens.next();
      words = [];
      for (let token = this.#tokens.peek(); token.kind === 'word'; token = this.#tokens.peek()) {
        words.push(token.word);
        this.#tokens.next();
      }
    }
    if (textOf(this.#tokens.peek()) === ';') this.#tokens.next();
    this.#skipNewlines();
    const body = this.#doBody();
    return { kind: 'for', name: name.plain ?? '', words, body, redirects: this.#redirects() };
  }

  #case(): Command {
    this.#tokens.next();
    const subject = this.#word();
    this.#skipNewlines();
    this.#expect('in');
    const branches: { patterns: Word[]; body: Script }[] = [];
    for (;;) {
      this.#skipNewlines();
      if (textOf(this.#tokens.peek()) === 'esac') break;
      if (textOf(this.#tokens.peek()) === '(') this.#tokens.next();
      const patterns = [this.#word()];
      while (textOf(this.#tokens.peek()) === '|') {
        this.#tokens.next();
        patterns.push(this.#word());
      }
      this.#expect(')');
      branches.push({ patterns, body: this.script([';;', 'esac']) });
      if (textOf(this.#tokens.peek()) !== ';;') break;
      this.#tokens.next();
    }
    this.#expect('esac');
    return { kind: 'case', subject, branches, redirects: this.#redirects() };
  }

  #simple(): Command {
    const assignments: Assignment[] = [];
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    for (;;) {
      const token = this.#tokens.peek();
      if (isRedirect(token)) {
        redirects.push(this.#redirect());
        continue;
      }
      if (token.kind !== 'word') break;
      if (words.length === 0 && token.plain !== undefined && reserved.has(token.plain)) break;
      this.#tokens.next();
      const assignment = words.length === 0 ? assignmentOf(token.word) : undefined;
      if (assignment !== undefined) assignments.push(assignment);
      else words.push(token.word);
      if (words.length === 1 && identifier.test(token.plain ?? '') && textOf(this.#tokens.peek()) === '(')
        return this.#function(token.plain ?? '');
    }
    if (assignments.length + words.length + redirects.length === 0) throw unexpected(this.#tokens.peek());
    return { kind: 'simple', assignments, words, redirects };
  }

  #function(name: string): Command {
    this.#expect('(');
    this.#expect(')');
    this.#skipNewlines();
    this.#depth += 1;
    if (this.#depth > maxNesting) throw new ShellSyntaxError('syntax error: too deeply nested');
    const body = this.#command();
    this.#depth -= 1;
    return { kind: 'function', name, body, redirects: [] };
  }

  #doBody(): Script {
    this.#expect('do');
    const body = this.#body(['done']);
    this.#expect('done');
    return body;
  }

  /** A script that may not be empty. */
  #body(ends: readonly string[]): Script {
    const body = this.script(ends);
    if (body.items.length === 0) throw unexpected(this.#tokens.peek());
    return body;
  }

  #redirects(): Redirect[] {
    const redirects: Redirect[] = [];
    while (isRedirect(this.#tokens.peek())) redirects.push(this.#redirect());
    return redirects;
  }

  #redirect(): Redirect {
    const token = this.#tokens.next();
    if (token.kind !== 'operator') throw unexpected(token);
    const target = this.#word();
    const { text, descriptor } = token;
    if (text.startsWith('&>')) return { descriptor: undefined, operator: text === '&>>' ? '>>' : '>', target };
    const standard = text.startsWith('<') ? 0 : 1;
    const operator = text.endsWith('&') ? 'duplicate' : text === '<' || text === '>>' ? text : '>';
    return { descriptor: descriptor ?? standard, operator, target };
  }

  #word(): Word {
    const token = this.#tokens.next();
    if (token.kind !== 'word') throw unexpected(token);
    return token.word;
  }

  #expect(text: string): void {
    const token = this.#tokens.next();
    if (textOf(token) !== text) throw unexpected(token);
  }

  #skipNewlines(): void {
    while (this.#tokens.peek().kind === 'newline') this.#tokens.next();
  }
}

function textOf(token: Token): string | undefined {
  if (token.kind === 'operator') return token.text;
  return token.kind === 'word' ? token.plain : undefined;
}

function isRedirect(token: Token): boolean {
  return token.kind === 'operator' && redirectOperators.has(token.text);
}

function assignmentOf(word: Word): Assignment | undefined {
  const [first, ...rest] = word;
  if (first?.kind !== 'text' || first.quoted) return undefined;
  const match = /^([A-Za-z_]\w*)=([^]*)$/.exec(first.text);
  if (match === null) return undefined;
  return { name: match[1] ?? '', value: [{ kind: 'text', text: match[2] ?? '', quoted: false }, ...rest] };
}

function unexpected(token: Token): ShellSyntaxError {
  if (token.kind === 'end') return new ShellSyntaxError('syntax error: unexpected EOF', true);
  if (token.kind === 'newline') return new ShellSyntaxError('syntax error: unexpected newline');
  return new ShellSyntaxError(`syntax error: unexpected '${textOf(token) ?? 'word'}'`);
}
