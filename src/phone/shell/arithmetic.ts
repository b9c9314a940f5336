import { maxNesting } from './syntax.ts';

/** What `$(( ))` cannot read: the message without the shell's name. */
export class ArithmeticError extends Error {}

const tokenPattern = /\s*(?:(0[xX][0-9a-fA-F]+|\d+)|([A-Za-z_]\w*)|(<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%()<>!~&|^?:=]))/y;

/** Operators by how tightly they bind, loosest first. */
const levels: readonly Readonly<Record<string, (left: number, right: number) => number>>[] = [
  { '||': (left, right) => Number(left !== 0 || right !== 0) },
  { '&&': (left, right) => Number(left !== 0 && right !== 0) },
  { '|': (left, right) => left | right },
  { '^': (left, right) => left ^ right },
  { '&': (left, right) => left & right },
  { '==': (left, right) => Number(left === right), '!=': (left, right) => Number(left !== right) },
  {
    '<': (left, right) => Number(left < right),
    '>': (left, right) => Number(left > right),
    '<=': (left, right) => Number(left <= right),
    '>=': (left, right) => Number(left >= right),
  },
  { '<<': (left, right) => left << right, '>>': (left, right) => left >> right },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  { '*': (left, right) => left * right, '/': divide, '%': (left, right) => left - divide(left, right) * right },
];

/** Whole numbers with C's operators; names are variables. Numbers are doubles, not the 32 bits of mksh, so that milliseconds fit. */
export function evaluateArithmetic(
  expression: string,
  variable: (name: string) => string | undefined,
  assign: (name: string, value: string) => void,
): number {
  const tokens = tokenize(expression);
  let at = 0;
  let depth = 0;
  const fail = (): never => {
    throw new ArithmeticError(`${expression}: unexpected '${tokens[at] ?? 'end of expression'}'`);
  };
  const take = (text: string): boolean => {
    if (tokens[at] !== text) return false;
    at += 1;
    return true;
  };
  if (tokens.length === 0) return 0;
  const value = ternary();
  return at < tokens.length ? fail() : value;

  function ternary(): number {
    depth += 1;
    if (depth > maxNesting) throw new ArithmeticError(`${expression.slice(0, 40)}…: too deeply nested`);
    const name = tokens[at];
    if (name !== undefined && /^[A-Za-z_]/.test(name) && tokens[at + 1] === '=') {
      at += 2;
      const assigned = ternary();
      assign(name, String(assigned));
      depth -= 1;
      return assigned;
    }
    const condition = binary(0);
    let value = condition;
    if (take('?')) {
      const whenTrue = ternary();
      if (!take(':')) fail();
      const whenFalse = ternary();
      value = condition === 0 ? whenFalse : whenTrue;
    }
    depth -= 1;
    return value;
  }

  function binary(level: number): number {
    const table = levels[level];
    if (table === undefined) return unary();
    let left = binary(level + 1);
    for (;;) {
      const apply = table[tokens[at] ?? ''];
      if (apply === undefined) return left;
      at += 1;
      left = apply(left, binary(level + 1));
    }
  }

  function unary(): number {
    let sign = (value: number): number => value;
    for (let steps = 0; ['-', '+', '!', '~'].includes(tokens[at] ?? ''); steps += 1) {
      if (steps > maxNesting) fail();
      const inner = sign;
      const operator = tokens[at];
      at += 1;
      if (operator === '-') sign = (value) => inner(-value);
      else if (operator === '!') sign = (value) => inner(Number(value === 0));
      else if (operator === '~') sign = (value) => inner(~value);
    }
    return sign(primary());
  }

  function primary(): number {
    if (take('(')) {
      const value = ternary();
      return take(')') ? value : fail();
    }
    const token = tokens[at] ?? '';
    if (!/^\w/.test(token)) return fail();
    at += 1;
    if (/^\d/.test(token)) return Number(token);
    const text = variable(token) ?? '';
    const value = text.trim() === '' ? 0 : Number(text);
    if (!Number.isFinite(value)) throw new ArithmeticError(`${text}: bad number`);
    return Math.trunc(value);
  }
}

function divide(left: number, right: number): number {
  if (right === 0) throw new ArithmeticError('zero divisor');
  return Math.trunc(left / right);
}

function tokenize(expression: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const text = expression.trimEnd();
  while (tokenPattern.lastIndex < text.length) {
    const from = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    const token = match?.[1] ?? match?.[2] ?? match?.[3];
    if (token === undefined)
      throw new ArithmeticError(`${expression}: unexpected '${text.slice(from).trim().charAt(0)}'`);
    tokens.push(token);
  }
  return tokens;
}
