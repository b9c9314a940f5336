import { isAlias, isScalar, Lexer, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';

import { type ErrorCode, InspectorError } from '../errors.ts';
import { position } from '../snippet.ts';
import { nodeAt, repeatedKeys } from '../yaml-nodes.ts';
import { type FileWords, issuesOf } from './issues.ts';
import { renderIssues, type LocatedIssue } from './render.ts';

/** A kind of file that people write by hand. */
export interface LocatedFile<Schema extends z.ZodType> {
  schema: Schema;
  /** What is thrown for content that the schema refuses. */
  code: ErrorCode;
  words: FileWords;
}

/** Aliases are of no use in a form; a few do no harm, a bomb of them does. */
const mostAliases = 64;

/** Throws `yaml-syntax` or the file's own code; the message lists every error with its place in `path`. */
export function parseLocated<Schema extends z.ZodType>(
  text: string,
  path: string,
  file: LocatedFile<Schema>,
): z.output<Schema> {
  const { code, schema, words } = file;
  const document = parseYaml(text, path, file);
  const duplicates = duplicateKeys(document);
  if (duplicates.length > 0) throw invalid(code, text, path, duplicates);
  const refuse = (issues: readonly z.core.$ZodIssue[]) =>
    invalid(code, text, path, issuesOf(document, issues, schema, words));
  const first = schema.safeParse(toData(document, text, path, code));
  if (first.success) return first.data;
  if (!quoteScalars(document, first.error.issues)) throw refuse(first.error.issues);
  const second = schema.safeParse(toData(document, text, path, code));
  if (second.success) return second.data;
  throw refuse(second.error.issues);
}

/** A form has some hundreds; the library's and our own work on this many is done in a moment. */
const mostTokens = 40_000;

function parseYaml(
  text: string,
  path: string,
  { code, words }: Pick<LocatedFile<z.ZodType>, 'code' | 'words'>,
): Document {
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    if (++tokens > mostTokens) {
      const { zh, en } = words.whole;
      throw new InspectorError(code, `内容过多，不像${zh} / too much for ${en}`, { place: path });
    }
  }
  let document: Document;
  try {
    // Its own search for duplicates compares every key with every other; `duplicateKeys` does not.
    document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    throw tooDeep(error, path);
  }
  if (document.errors.some(({ message }) => message.includes(stackOverflow)))
    throw tooDeep(new RangeError(stackOverflow), path);
  const errors = document.errors.slice(0, mostSyntaxErrors).map(({ message, pos: [start, end] }): LocatedIssue => {
    return { start, end, message: { zh: `YAML 语法错误：${message}`, en: `YAML syntax: ${message}` } };
  });
  if (errors.length > 0) throw invalid('yaml-syntax', text, path, errors);
  if (document.contents === null) {
    throw invalid(code, text, path, [{ start: 0, end: 1, message: { zh: '文件是空的', en: 'the file is empty' } }]);
  }
  return document;
}

/** Behind the first few, errors are mostly consequences. */
const mostSyntaxErrors = 5;

/** The library turns some overflows of the stack into errors of the document. */
const stackOverflow = 'Maximum call stack size exceeded';

function toData(document: Document, text: string, path: string, code: ErrorCode): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    // The library throws this for too many aliases and for one without its anchor.
    if (!(error instanceof ReferenceError)) throw tooDeep(error, path);
    const message = { zh: `别名（*）过多或没有对应的锚点（&）：${error.message}`, en: `aliases: ${error.message}` };
    throw invalid(code, text, path, [{ ...firstAlias(document), message }]);
  }
}

/** The library recurses on nested collections; nothing else makes it overflow the stack. */
function tooDeep(error: unknown, path: string): unknown {
  if (!(error instanceof RangeError)) return error;
  return new InspectorError('yaml-syntax', '嵌套层数过多 / nested too deep', { place: path, cause: error });
}

function firstAlias(document: Document): { start: number; end: number } {
  let found = { start: 0, end: 1 };
  visit(document, (_, node) => {
    if (!isAlias(node) || !node.range) return undefined;
    found = { start: node.range[0], end: node.range[1] };
    return visit.BREAK;
  });
  return found;
}

function duplicateKeys(document: Document): LocatedIssue[] {
  return repeatedKeys(document).map(({ start, end, name }) => {
    return { start, end, message: { zh: `字段“${name}”重复`, en: `key "${name}" is given twice` } };
  });
}

/**
 * YAML takes `phone: 13800138000` and `versionName: 1.0` for numbers. Where a text is wanted, what was written is the text; true when
 * something changed.
 */
function quoteScalars(document: Document, issues: readonly z.core.$ZodIssue[]): boolean {
  let changed = false;
  for (const issue of issues) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    const node = nodeAt(document, issue.path);
    if (!isScalar(node) || typeof node.value !== 'number' || node.source === undefined) continue;
    node.value = node.source;
    changed = true;
  }
  return changed;
}

function invalid(code: ErrorCode, text: string, path: string, issues: readonly LocatedIssue[]): InspectorError {
  const first = Math.min(...issues.slice(0, 1000).map(({ start }) => start));
  const { line, column } = position(text, first);
  return new InspectorError(code, renderIssues(text, path, issues), { place: `${path}:${line}:${column}` });
}
