import { ShellSyntaxError } from './syntax.ts';

/** Where the `)` stands that closes what `start` is inside of; quotes and inner brackets are passed over. */
export function closingParenthesis(text: string, start: number): number {
  return closing(text, start, '(', ')', "syntax error: unexpected EOF, ')' missing");
}

/** The same for `}`. */
export function closingBrace(text: string, start: number): number {
  return closing(text, start, '{', '}', "syntax error: unexpected EOF, '}' missing");
}

export function closingBackquote(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '`') return at;
  }
  throw new ShellSyntaxError('no closing quote', true);
}

function closing(text: string, start: number, opens: string, closes: string, missing: string): number {
  let open = 1;
  let inDouble = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '"') inDouble = !inDouble;
    else if (char === "'" && !inDouble) {
      at = text.indexOf("'", at + 1);
      if (at === -1) throw new ShellSyntaxError('no closing quote', true);
    } else if (char === opens) open += 1;
    else if (char === closes) {
      open -= 1;
      if (open === 0) return at;
    }
  }
  throw new ShellSyntaxError(missing, true);
}
