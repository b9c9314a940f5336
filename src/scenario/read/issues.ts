import { type Document, isScalar, type Node } from 'yaml';
import type { z } from 'zod';

import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import { keySpan, nodeAt, pathSpan } from '../../shared/yaml-nodes.ts';
import { inBoth } from './bilingual.ts';
import type { Finding } from './finding.ts';
import { knownKeysAt } from './known-keys.ts';

type Path = readonly PropertyKey[];

/** What a schema objects to, as findings in the document. `at` leads to the value; `known` gives the keys an object may have. */
export function findingsOf(
  document: Document,
  at: Path,
  issues: readonly z.core.$ZodIssue[],
  known: readonly string[],
): Finding[] {
  // A misspelt key is not missing as well.
  const misspelt = new Set(issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [path.join('.')] : [])));
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === 'custom' && misspelt.has(issue.path.join('.'))) return [];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, 20).map((key) => unknownKey(document, path, key, knownKeysAt(issue.path, known)));
    if (issue.code === 'invalid_union') return deepest(document, at, issue, known);
    return [{ ...spanAt(document, path), message: messageOf(document, path, issue) }];
  });
}

/** Of several shapes none of which fits, the one that got furthest tells most. */
function deepest(
  document: Document,
  at: Path,
  issue: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>,
  known: readonly string[],
): Finding[] {
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  const best = issue.errors.toSorted((one, other) => depth(other) - depth(one))[0] ?? [];
  return findingsOf(document, [...at, ...issue.path], best, known);
}

/** Where the value at `path` stands; for a missing one, the nearest thing around it. */
export function spanAt(document: Document, path: Path): { start: number; end: number } {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    if (nodeAt(document, part) !== undefined || length === path.length - 1) return firstLine(pathSpan(document, part));
  }
  return { start: 0, end: 1 };
}

/** The value at `path`; where a scalar stands for a whole form, that scalar. undefined: it is missing. */
function valueAt(document: Document, path: Path): Node | undefined {
  const node = nodeAt(document, path);
  if (node !== undefined || path.length === 0) return node;
  const around = valueAt(document, path.slice(0, -1));
  return isScalar(around) && around.value !== null ? around : undefined;
}

/** A caret line under a whole block would say nothing. */
function firstLine({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end: Math.min(end, start + 80) };
}

function unknownKey(document: Document, path: Path, key: string, known: readonly string[]): Finding {
  const meant = nearest(key, known, 1)[0];
  const list = known.slice(0, 40).join(', ');
  return {
    ...keySpan(document, path, key),
    message:
      meant === undefined
        ? { zh: `不认识“${key}”；此处可用：${list}`, en: `unknown key "${key}"; known here: ${list}` }
        : { zh: `${key}：你是否想写 ${meant}？`, en: `${key}: did you mean ${meant}?` },
  };
}

function messageOf(document: Document, path: Path, issue: z.core.$ZodIssue): Text {
  const name = String(path.findLast((part) => typeof part === 'string') ?? 'scenario');
  const node = valueAt(document, path);
  if (issue.code === 'custom')
    return inBoth(issue.message) ?? { zh: `${name} 填写有误`, en: `${name}: ${issue.message}` };
  if (node === undefined) return { zh: `缺少 ${name}`, en: `${name} is missing` };
  switch (issue.code) {
    case 'invalid_type': {
      const type = typeNames[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return { zh: `${name} 应为${type.zh}`, en: `${name} must be ${type.en}` };
    }
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string')
        return { zh: `${name} 不能为空`, en: `${name} must not be empty` };
      return { zh: `${name} 不得小于 ${issue.minimum}`, en: `${name} must be at least ${issue.minimum}` };
    case 'too_big':
      if (issue.origin === 'array' || issue.origin === 'string')
        return { zh: `${name} 过长，至多 ${issue.maximum}`, en: `${name} is too long, at most ${issue.maximum}` };
      return { zh: `${name} 不得大于 ${issue.maximum}`, en: `${name} must be at most ${issue.maximum}` };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = nearest(isScalar(node) ? String(node.value) : '', values, 1)[0];
      return meant === undefined
        ? { zh: `${name} 只能是 ${values.join('、')}`, en: `${name} must be one of ${values.join(', ')}` }
        : {
            zh: `${name} 只能是 ${values.join('、')}；你是否想写 ${meant}？`,
            en: `${name} must be one of ${values.join(', ')}; did you mean ${meant}?`,
          };
    }
    case 'invalid_format':
      return inBoth(issue.message) ?? { zh: `${name} 的写法不对`, en: `${name} is not of the expected form` };
    default:
      return { zh: `${name} 填写有误`, en: `${name} is not valid` };
  }
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '“名称: 值”的分组', en: 'a group of "name: value"' },
  record: { zh: '“名称: 值”的分组', en: 'a group of "name: value"' },
};
