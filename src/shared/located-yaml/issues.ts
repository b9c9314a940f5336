import { isCollection, isScalar, type Document } from 'yaml';
import type { z } from 'zod';

import { nearest } from '../nearest.ts';
import type { Text } from '../text.ts';
import { keySpan, nodeAt, pathSpan } from '../yaml-nodes.ts';
import { knownKeys } from './known-keys.ts';
import type { LocatedIssue } from './render.ts';

type Issue = z.core.$ZodIssue;

/** How a kind of file speaks of its fields. A schema's own check may say what is wrong as `params: { afterName }`, to stand after the name. */
export interface FileWords {
  /** The file as a whole: `备案申请表`, `the form`. */
  whole: Text;
  /** A field in Chinese, with its key: `主办（使用）单位（sponsor）`. */
  fieldName(path: readonly PropertyKey[]): string;
  /** What a text with a pattern must look like, after the field's name. */
  format(path: readonly PropertyKey[]): Text;
}

/** What the schema objects to, in words for the person who wrote the file. */
export function issuesOf(
  document: Document,
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  words: FileWords,
): LocatedIssue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, mostUnknown).map((key) => ({ path: issue.path, key, ...meantBy(schema, issue.path, key) }))
      : [],
  );
  // A misspelt field is not missing as well.
  const misspelt = new Set(unknown.map(({ path, meant }) => [...path, meant].join('.')));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !misspelt.has(issue.path.join('.')));
  return [
    ...unknown.map((key) => unknownKey(document, key)),
    ...others.flatMap((issue) => locate(document, issue, schema, words)),
  ];
}

const mostUnknown = 50;

/** Of the alternatives of a choice, the one that objects least tells what is wrong inside of it; none that does tells of the whole. */
function locate(document: Document, issue: Issue, schema: z.core.$ZodType, words: FileWords): LocatedIssue[] {
  if (issue.code === 'invalid_union') {
    const inner = issue.errors
      .filter((alternative) => alternative.some(({ path }) => path.length > 0))
      .toSorted((one, other) => one.length - other.length)[0];
    if (inner !== undefined) {
      const within = inner.map((part) => ({ ...part, path: [...issue.path, ...part.path] }));
      return issuesOf(document, within, schema, words);
    }
    const choices = issue.errors.flat().flatMap((part) => (part.code === 'invalid_value' ? part.values : []));
    if (choices.length > 0 && isScalar(nodeAt(document, issue.path))) {
      const chosen = { code: 'invalid_value', values: choices, path: issue.path, message: '' } as const;
      return locate(document, chosen, schema, words);
    }
  }
  return [{ ...pathSpan(document, issue.path), message: messageOf(document, issue, words) }];
}

interface UnknownKey {
  path: readonly PropertyKey[];
  key: string;
  meant: string | undefined;
  known: readonly string[];
}

function meantBy(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  key: string,
): Pick<UnknownKey, 'meant' | 'known'> {
  const known = knownKeys(schema, path);
  return { meant: nearest(key, known, 1)[0], known };
}

function unknownKey(document: Document, { path, key, meant, known }: UnknownKey): LocatedIssue {
  const list = known.slice(0, 40).join(', ');
  return {
    ...keySpan(document, path, key),
    message:
      meant === undefined
        ? { zh: `未知字段“${key}”；可用字段：${list}`, en: `unknown key "${key}"; known here: ${list}` }
        : { zh: `未知字段“${key}”，是否应为“${meant}”？`, en: `unknown key "${key}"; did you mean "${meant}"?` },
  };
}

function messageOf(document: Document, issue: Issue, words: FileWords): Text {
  const path = issue.path.map(String).join('.');
  const node = nodeAt(document, issue.path);
  const own = issue.code === 'custom' ? ownText(issue.params) : undefined;
  if (own !== undefined) return own;
  const field: Text = path === '' ? words.whole : { zh: words.fieldName(issue.path), en: `"${path}"` };
  if (node === undefined) return { zh: `缺少${field.zh}`, en: `${field.en} is missing` };
  switch (issue.code) {
    case 'invalid_type': {
      const { zh, en } = typeName(issue.expected);
      return { zh: `${field.zh}应为${zh}`, en: `${field.en} must be ${en}` };
    }
    case 'too_small': {
      const empty = issue.origin === 'array' || issue.origin === 'string';
      if (empty) return { zh: `${field.zh}不能为空`, en: `${field.en} must not be empty` };
      return { zh: `${field.zh}不得小于 ${issue.minimum}`, en: `${field.en} must be at least ${issue.minimum}` };
    }
    case 'too_big':
      return tooBig(field, issue.origin, String(issue.maximum));
    case 'invalid_value':
      return choice(field, isScalar(node) ? String(node.value) : '', issue.values.map(String));
    case 'custom': {
      const told = issue.params?.['afterName'] as Text | undefined;
      if (told === undefined) return { zh: `${field.zh}填写有误`, en: `${field.en} is not valid` };
      return { zh: `${field.zh}${told.zh}`, en: `${field.en} ${told.en}` };
    }
    case 'invalid_format': {
      const { zh, en } = words.format(issue.path);
      return { zh: `${field.zh}${zh}`, en: `${field.en} ${en}` };
    }
    default: {
      const kind = isCollection(node)
        ? { zh: '（此处是列表或分组）', en: ' (this is a list or group)' }
        : { zh: '', en: '' };
      return { zh: `${field.zh}填写有误${kind.zh}`, en: `${field.en} is not valid${kind.en}` };
    }
  }
}

/** What a refinement of the schema says itself, as `params: { text: { zh, en } }`. */
function ownText(params: Readonly<Record<string, unknown>> | undefined): Text | undefined {
  const text = params?.['text'];
  if (typeof text !== 'object' || text === null || !('zh' in text) || !('en' in text)) return undefined;
  return { zh: String(text.zh), en: String(text.en) };
}

function tooBig(field: Text, origin: string, most: string): Text {
  if (origin === 'string')
    return { zh: `${field.zh}不得超过 ${most} 个字符`, en: `${field.en} must not be longer than ${most} characters` };
  if (origin === 'array')
    return { zh: `${field.zh}不得超过 ${most} 项`, en: `${field.en} must not have more than ${most} items` };
  return { zh: `${field.zh}不得大于 ${most}`, en: `${field.en} must be at most ${most}` };
}

function choice(field: Text, written: string, values: readonly string[]): Text {
  const meant = nearest(written, values, 1)[0];
  const list = values.join(', ');
  const hint =
    meant === undefined ? { zh: '', en: '' } : { zh: `，是否应为“${meant}”？`, en: `; did you mean "${meant}"?` };
  return { zh: `${field.zh}只能是 ${list}${hint.zh}`, en: `${field.en} must be one of ${list}${hint.en}` };
}

const types: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'an integer' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表（每项以“- ”开头）', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of keys' },
};

function typeName(expected: string): Text {
  return types[expected] ?? { zh: expected, en: expected };
}
