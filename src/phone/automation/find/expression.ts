import { WebDriverError } from '../errors.ts';
import {
  anything,
  type FlagCriterion,
  type TextCriterion,
  type UiSelector,
  withFlag,
  withNext,
  withText,
} from './ui-selector.ts';

/** A method call of an expression with its arguments as they stand there. */
export interface Call {
  method: string;
  args: readonly string[];
}

/** The words of UIA2's parser: `Could not parse selector expression …`. `unknown`: asks for something that does not exist. */
export class SelectorSyntaxError extends WebDriverError {
  readonly unknown: boolean;

  constructor(expression: string, reason: string, unknown = false) {
    super('invalid selector', `Could not parse selector expression \`${expression}\`: ${reason}`);
    this.unknown = unknown;
  }
}

/** Cuts at the semicolons that stand outside of string literals. */
export function statements(expression: string): readonly string[] {
  const text = expression.trim();
  if (text === '') throw new SelectorSyntaxError(expression, 'Tried to parse an empty string');
  const cut: string[] = [];
  let start = 0;
  for (const [index] of [...outside(text)].filter(([, character]) => character === ';')) {
    cut.push(text.slice(start, index));
    start = index + 1;
  }
  cut.push(text.slice(start));
  const written = cut.map((statement) => statement.trim()).filter((statement) => statement !== '');
  if (written.length === 0) throw new SelectorSyntaxError(expression, 'There is no statement');
  return written;
}

/** Characters that are not inside a string literal, with their places. A quote after a backslash ends no literal. */
function* outside(text: string, from = 0): Generator<[number, string]> {
  let inside = false;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '"') inside = !(inside && text[index - 1] !== '\\');
    else if (!inside) yield [index, character];
  }
}

/** `new Class(args).method(args).method(args)…`. Throws SelectorSyntaxError. */
export function parseCalls(statement: string, className: string): { constructor: readonly string[]; calls: Call[] } {
  const prefix = `new ${className}`;
  if (!statement.startsWith(prefix)) {
    throw new SelectorSyntaxError(statement, `Acceptable prefixes are \`${prefix}\` and \`${className}\``);
  }
  let [args, at] = readArguments(statement, prefix.length);
  const constructor = args;
  const calls: Call[] = [];
  for (at = skipSpaces(statement, at); at < statement.length; at = skipSpaces(statement, at)) {
    if (statement[at] !== '.') throw new SelectorSyntaxError(statement, `Expected "." at position ${at}`);
    const open = statement.indexOf('(', at);
    if (open < 0)
      throw new SelectorSyntaxError(statement, `No opening parenthesis after method name at position ${at}`);
    const method = statement.slice(at + 1, open).trim();
    if (method === '') throw new SelectorSyntaxError(statement, `Missing method name at position ${at}`);
    [args, at] = readArguments(statement, open);
    calls.push({ method, args });
  }
  return { constructor, calls };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** Arguments of the parenthesis that opens at or after `from`, and the place after it. */
function readArguments(statement: string, from: number): [readonly string[], number] {
  const open = skipSpaces(statement, from);
  if (statement[open] !== '(') throw new SelectorSyntaxError(statement, `Expected "(" at position ${open}`);
  const args: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (const [index, character] of outside(statement, open)) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 1) {
      args.push(statement.slice(start, index).trim());
      start = index + 1;
    }
    if (depth > 0) continue;
    const last = statement.slice(start, index).trim();
    if (last !== '' || args.length > 0) args.push(last);
    if (args.includes('')) throw new SelectorSyntaxError(statement, 'Missing argument');
    return [args, index + 1];
  }
  throw new SelectorSyntaxError(statement, 'Unclosed paren in expression');
}

export function stringArgument(statement: string, argument: string): string {
  if (!/^"[\s\S]*"$/.test(argument) || argument.length < 2) {
    throw new SelectorSyntaxError(statement, `${argument} is not a string`);
  }
  // The server undoes the escape of quotes and no other.
  return argument.slice(1, -1).replaceAll('\\"', '"');
}

export function integerArgument(statement: string, argument: string): number {
  const value = Number(argument);
  if (!/^[+-]?\d{1,10}$/.test(argument) || value !== Math.trunc(value) || Math.abs(value) > 2 ** 31) {
    throw new SelectorSyntaxError(statement, `${argument} is not a integer`);
  }
  return value;
}

function booleanArgument(statement: string, argument: string): boolean {
  if (argument !== 'true' && argument !== 'false') {
    throw new SelectorSyntaxError(statement, `${argument} is not a boolean`);
  }
  return argument === 'true';
}

const textMethods = words(
  'text textMatches textStartsWith textContains className classNameMatches resourceId resourceIdMatches packageName',
  'packageNameMatches description descriptionMatches descriptionStartsWith descriptionContains',
);
const flagMethods = words('enabled focused focusable scrollable selected checked clickable checkable longClickable');

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** A `UiSelector` expression; `text("x")`, `.text("x")` and `UiSelector().text("x")` are read too. Throws SelectorSyntaxError. */
export function parseSelector(expression: string): UiSelector {
  const statement = withConstructor(expression.trim());
  const { constructor, calls } = parseCalls(statement, 'UiSelector');
  if (constructor.length > 0) {
    throw new SelectorSyntaxError(statement, 'UiSelector has no suitable constructor with arguments');
  }
  return calls.reduce((selector, call) => apply(selector, call, statement), anything);
}

function withConstructor(expression: string): string {
  if (expression.startsWith('new UiSelector')) return expression;
  if (expression.startsWith('UiSelector')) return `new ${expression}`;
  return `new UiSelector()${expression.startsWith('.') ? '' : '.'}${expression}`;
}

function apply(selector: UiSelector, { method, args }: Call, statement: string): UiSelector {
  if (!isKnown(method)) throw new SelectorSyntaxError(statement, `UiSelector has no \`${method}\` method`, true);
  const argument = args[0];
  // `longClickable` and its like take one argument, all of them.
  if (argument === undefined || args.length > 1) {
    throw new SelectorSyntaxError(
      statement,
      `\`UiSelector\` doesn't have suitable method \`${method}\` with ${args.length} arguments`,
    );
  }
  if (isFlag(method)) return withFlag(selector, method, booleanArgument(statement, argument));
  if (isText(method)) return withText(selector, method, textOrClass(method, argument, statement));
  if (method === 'index') return { ...selector, index: integerArgument(statement, argument) };
  if (method === 'instance') return { ...selector, instance: integerArgument(statement, argument) };
  return withNext(selector, method === 'fromParent' ? 'parent' : 'child', parseSelector(argument));
}

function isText(method: string): method is TextCriterion {
  return textMethods.has(method);
}

function isFlag(method: string): method is FlagCriterion {
  return flagMethods.has(method);
}

function isKnown(method: string): boolean {
  return isText(method) || isFlag(method) || ['index', 'instance', 'childSelector', 'fromParent'].includes(method);
}

/** `className` takes a Java class too, written without quotes. */
function textOrClass(method: TextCriterion, argument: string, statement: string): string {
  if (method === 'className' && /^android\.[\w.$]+$/.test(argument)) return argument;
  return stringArgument(statement, argument);
}
