import { unescapeScript } from './unescape.ts';

/** A literal, or a run of Han text outside of one, and the 1-based line it starts on. */
export type LiteralSink = (value: string, line: number) => void;

const charClass = {
  other: 0,
  space: 1,
  newline: 2,
  word: 3,
  quote: 4,
  slash: 5,
  open: 6,
  close: 7,
  backtick: 8,
  closeRound: 9,
  openRound: 10,
} as const;
const classes = buildClasses();
/** Words after which a slash begins a regular expression, not a division. */
const beforeExpression = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'else',
  'do',
  'instanceof',
  'yield',
  'await',
]);
/** Words whose parentheses are followed by a statement, where a slash begins a regular expression. */
const beforeStatement = new Set(['if', 'while', 'for', 'with']);
const deepest = 256;
const longestRegex = 4096;
/** Literals longer than this are data (base64, embedded files): looked at only as far. */
const longestLiteral = 1 << 20;

interface TemplateFrame {
  parts: string[];
  line: number;
  braces: number;
}

/**
 * The string and template literals of JavaScript, TypeScript or JSON that may matter: `\u` escapes decoded, the expressions in templates
 * replaced by `{}`. Comments and regular expressions are passed over. One pass without backtracking, whatever the input: it is no parser,
 * and where it loses its way (broken code, text outside of code) Han text is still answered, run by run.
 */
export function scanScript(text: string, emit: LiteralSink, firstLine = 1): void {
  const end = text.length;
  const templates: TemplateFrame[] = [];
  const rounds: boolean[] = [];
  let line = firstLine;
  let regexAllowed = true;
  let statementAfterRound = false;
  let braces = 0;
  let at = 0;
  /** Up to here no regular expression was found, so that a line of slashes is not searched again for each of them. */
  let noRegexBefore = 0;

  const template = (frame: TemplateFrame): void => {
    const start = at;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 0x5c) at++;
      else if (code === 0x0a) line++;
      else if (code === 0x60) break;
      else if (code === 0x24 && text.charCodeAt(at + 1) === 0x7b && templates.length < deepest) {
        frame.parts.push(text.slice(start, at));
        frame.braces = braces;
        templates.push(frame);
        at += 2;
        regexAllowed = true;
        return;
      }
      at++;
    }
    frame.parts.push(text.slice(start, Math.min(at, end)));
    at++;
    regexAllowed = false;
    const value = frame.parts.join('{}');
    if (mayMatter(value)) emit(unescapeScript(value), frame.line);
  };

  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (classes[code] ?? 0) : isHan(code) ? -1 : charClass.word;
    switch (kind) {
      case charClass.newline:
        line++;
        at++;
        break;
      case charClass.space:
        at++;
        break;
      case -1: {
        const stop = strayEnd(text, at);
        emit(text.slice(at, stop), line);
        at = stop;
        regexAllowed = false;
        break;
      }
      case charClass.word: {
        const stop = wordEnd(text, at);
        // Only short words can be keywords.
        const word = stop - at <= 10 ? text.slice(at, stop) : '';
        regexAllowed = beforeExpression.has(word);
        statementAfterRound = beforeStatement.has(word);
        at = stop;
        continue;
      }
      case charClass.quote: {
        const stop = literalEnd(text, at + 1, code);
        const value = text.slice(at + 1, Math.min(stop, at + 1 + longestLiteral));
        if (mayMatter(value)) emit(unescapeScript(value), line);
        line += countLines(text, at + 1, Math.min(stop, end));
        at = text.charCodeAt(stop) === code ? stop + 1 : stop;
        regexAllowed = false;
        break;
      }
      case charClass.backtick: {
        at++;
        template({ parts: [], line, braces });
        break;
      }
      case charClass.slash: {
        const next = text.charCodeAt(at + 1);
        if (next === 0x2f) {
          const stop = text.indexOf('\n', at);
          at = stop === -1 ? end : stop;
          break;
        }
        if (next === 0x2a) {
          const found = text.indexOf('*/', at + 2);
          const stop = found === -1 ? end : found + 2;
          line += countLines(text, at, stop);
          at = stop;
          break;
        }
        const regex = regexAllowed && at >= noRegexBefore ? regexEnd(text, at + 1) : undefined;
        if (regex !== undefined && !regex.found) noRegexBefore = regex.at;
        at = regex?.found === true ? regex.at : at + 1;
        regexAllowed = regex?.found !== true;
        break;
      }
      case charClass.openRound:
        if (rounds.length < 65536) rounds.push(statementAfterRound);
        at++;
        regexAllowed = true;
        break;
      case charClass.closeRound:
        regexAllowed = rounds.pop() ?? false;
        at++;
        break;
      case charClass.open:
        braces++;
        at++;
        regexAllowed = true;
        break;
      case charClass.close: {
        const frame = templates[templates.length - 1];
        at++;
        if (frame !== undefined && frame.braces === braces) {
          templates.pop();
          template(frame);
          break;
        }
        braces--;
        regexAllowed = true;
        break;
      }
      default:
        regexAllowed = code !== 0x5d;
        at++;
    }
    statementAfterRound = false;
  }
}

const worthReading = /[^\0-\x7f]|\\u|\\x|:\/\/|\.\d+\.\d+\.|:\d|::|[^\s"'\\]{16}/;

/** A literal that holds none of these is an identifier, a key, a class name: nothing that any evidence kind asks for. */
function mayMatter(value: string): boolean {
  return worthReading.test(value);
}

function literalEnd(text: string, from: number, quote: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === quote || code === 0x0a) return at;
  }
  return text.length;
}

/** Where a regular expression with its flags ends; not found where the line holds no end: then the slash divides. */
function regexEnd(text: string, from: number): { found: boolean; at: number } {
  let inClass = false;
  const limit = Math.min(text.length, from + longestRegex);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return { found: false, at };
    if (code === 0x5c) at++;
    else if (code === 0x5b) inClass = true;
    else if (code === 0x5d) inClass = false;
    else if (code === 0x2f && !inClass) return { found: true, at: wordEnd(text, at + 1) };
  }
  return { found: false, at: limit };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 ? classes[code] !== charClass.word : isHan(code)) break;
    at++;
  }
  return at;
}

/** Han text outside of literals goes as far as no ASCII punctuation or line end cuts it. */
function strayEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 2000) {
    const code = text.charCodeAt(at);
    if (code < 128 && classes[code] !== charClass.word && code !== 0x20) break;
    at++;
  }
  return at;
}

/** Looks at the range only: a search for the next line end would run through all of a file that has none. */
function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) lines++;
  return lines;
}

function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(128);
  for (const code of [0x09, 0x0b, 0x0c, 0x0d, 0x20]) table[code] = charClass.space;
  for (let code = 0x30; code <= 0x39; code++) table[code] = charClass.word;
  for (let code = 0x41; code <= 0x5a; code++) table[code] = table[code + 0x20] = charClass.word;
  table[0x24] = table[0x5f] = charClass.word;
  table[0x0a] = charClass.newline;
  table[0x22] = table[0x27] = charClass.quote;
  table[0x60] = charClass.backtick;
  table[0x2f] = charClass.slash;
  table[0x28] = charClass.openRound;
  table[0x29] = charClass.closeRound;
  table[0x7b] = charClass.open;
  table[0x7d] = charClass.close;
  return table;
}
