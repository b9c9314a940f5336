import { type Document, isAlias, isCollection, isPair, Lexer, parseDocument, visit } from 'yaml';

import type { Text } from '../../shared/text.ts';
import { repeatedKeys } from '../../shared/yaml-nodes.ts';
import type { Finding } from './finding.ts';

/** Bytes of UTF-8. */
const largestFile = 1_000_000;
/** The library's and our own work on this many is done in a moment. */
const mostTokens = 60_000;
const deepest = 40;
/** Behind the first few, errors of syntax are mostly consequences. */
const mostSyntaxErrors = 5;

/** The YAML of a scenario: plain data in one document, without aliases; nothing in it is ever executed. */
export function readDocument(text: string): { document: Document } | { findings: Finding[] } {
  if (Buffer.byteLength(text) > largestFile) return whole('文件超过 1 MB', 'the file is larger than 1 MB');
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > mostTokens) return whole('内容过多，不像场景文件', 'too much for a scenario');
  }
  const document = parse(text);
  if (document === undefined) return whole('嵌套层数过多', 'nested too deep');
  const syntax = [...document.errors, ...document.warnings].slice(0, mostSyntaxErrors);
  if (syntax.length > 0) {
    return {
      findings: syntax.map(({ message, pos: [start, end] }) => {
        return { start, end, message: { zh: `YAML 语法错误：${message}`, en: `YAML syntax: ${message}` } };
      }),
    };
  }
  if (document.contents === null) return whole('文件是空的', 'the file is empty');
  const findings = forbidden(document);
  return findings.length > 0 ? { findings } : { document };
}

/** undefined: nested so deep that the library gave up. */
function parse(text: string): Document | undefined {
  try {
    // Its own search for repeated keys compares every key with every other; ours does not.
    const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
    return document.errors.some(({ message }) => message.includes('call stack')) ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function forbidden(document: Document): Finding[] {
  const findings: Finding[] = [];
  let tooDeep = false;
  visit(document, (_, node, path) => {
    if (isAlias(node)) findings.push({ ...spanOf(node.range), message: noAliases });
    const depth = path.filter((above) => isCollection(above) && !isPair(above)).length;
    if (depth <= deepest || !isCollection(node)) return undefined;
    tooDeep = true;
    findings.push({ ...spanOf(node.range), message: { zh: '嵌套层数过多', en: 'nested too deep' } });
    return visit.BREAK;
  });
  // What follows goes all the way down.
  if (tooDeep) return findings;
  const repeated = repeatedKeys(document).map(({ start, end, name }) => {
    return { start, end, message: { zh: `“${name}”重复`, en: `"${name}" is given twice` } };
  });
  return [...findings, ...repeated];
}

const noAliases: Text = {
  zh: '场景文件不支持别名（*）；重复的步骤请用 repeat 或 runScenario',
  en: 'aliases (*) are not part of the format; use repeat or runScenario for steps that recur',
};

function spanOf(range: readonly number[] | null | undefined): { start: number; end: number } {
  const start = range?.[0] ?? 0;
  return { start, end: range?.[1] ?? start + 1 };
}

function whole(zh: string, en: string): { findings: Finding[] } {
  return { findings: [{ start: 0, end: 1, message: { zh, en } }] };
}
