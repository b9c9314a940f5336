import { ProgramFailure } from './failures.ts';
import type { FileSystem } from './file-system.ts';
import { resolvePath } from './paths.ts';
import { maxNesting } from './syntax.ts';

const typeMask = 0o170000;
const directory = 0o040000;
const regular = 0o100000;

const comparisons: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  '=': (left, right) => left === right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '-eq': (left, right) => number(left) === number(right),
  '-ne': (left, right) => number(left) !== number(right),
  '-lt': (left, right) => number(left) < number(right),
  '-le': (left, right) => number(left) <= number(right),
  '-gt': (left, right) => number(left) > number(right),
  '-ge': (left, right) => number(left) >= number(right),
};

/** `test` and `[`. Throws `ProgramFailure` with code 2 for what is no expression. */
export function testExpression(words: readonly string[], files: FileSystem, place: string): boolean {
  let at = 0;
  let depth = 0;
  const value = or();
  if (at < words.length) throw new ProgramFailure(`${words[at]}: unexpected operator/operand`, 2);
  return value;

  function or(): boolean {
    let result = and();
    while (words[at] === '-o') {
      at += 1;
      const right = and();
      result ||= right;
    }
    return result;
  }

  function and(): boolean {
    let result = not();
    while (words[at] === '-a') {
      at += 1;
      const right = not();
      result &&= right;
    }
    return result;
  }

  function not(): boolean {
    depth += 1;
    if (depth > maxNesting) throw new ProgramFailure('expression too complex', 2);
    const negated = words[at] === '!' && at + 1 < words.length && comparisons[words[at + 1] ?? ''] === undefined;
    if (negated) at += 1;
    const result = negated ? !not() : primary();
    depth -= 1;
    return result;
  }

  function primary(): boolean {
    const first = words[at];
    if (first === undefined) return false;
    const compare = comparisons[words[at + 1] ?? ''];
    const right = words[at + 2];
    if (compare !== undefined && right !== undefined) {
      at += 3;
      return compare(first, right);
    }
    if (first === '(' && words.length > at + 1) {
      at += 1;
      const result = or();
      if (words[at] !== ')') throw new ProgramFailure('missing )', 2);
      at += 1;
      return result;
    }
    const operand = words[at + 1];
    if (/^-[a-zA-Z]$/.test(first) && operand !== undefined) {
      at += 2;
      return unary(first, operand);
    }
    at += 1;
    return first !== '';
  }

  function unary(operator: string, operand: string): boolean {
    if (operator === '-z') return operand === '';
    if (operator === '-n') return operand !== '';
    const stat = files.stat(resolvePath(place, operand));
    const mode = stat?.mode ?? 0;
    switch (operator) {
      case '-e':
      case '-r':
        return stat !== undefined;
      case '-w':
        return stat !== undefined && /^\/(?:data\/local\/tmp|sdcard|storage)/.test(resolvePath(place, operand));
      case '-x':
        return (mode & 0o111) !== 0;
      case '-f':
        return (mode & typeMask) === regular;
      case '-d':
        return (mode & typeMask) === directory;
      case '-s':
        return (stat?.size ?? 0) > 0;
      case '-L':
      case '-h':
      case '-b':
      case '-c':
      case '-p':
      case '-S':
      case '-t':
        return false;
      default:
        throw new ProgramFailure(`${operator}: unknown operator`, 2);
    }
  }
}

function number(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text)) throw new ProgramFailure(`${text}: bad number`, 2);
  return Number(text);
}
