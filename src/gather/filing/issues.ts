import { isCollection, isScalar, type Document } from 'yaml';
import type { z } from 'zod';

import { filingForm } from '../../evidence/kinds/filing.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import { keySpan, nodeAt, pathSpan } from '../../shared/yaml-nodes.ts';
import { fieldName, typeName } from './field-names.ts';
import type { FilingIssue } from './located.ts';

import { knownKeys } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What the schema objects to, in words for the person who filled the form in. */
export function issuesOf(document: Document, issues: readonly Issue[]): FilingIssue[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, mostUnknown).map((key) => ({ path: issue.path, key, ...meantBy(issue.path, key) }))
      : [],
  );
  // A misspelt field is not missing as well.
  const misspelt = new Set(unknown.map(({ path, meant }) => [...path, meant].join('.')));
  const others = issues.filter((issue) => issue.code !== 'unrecognized_keys' && !misspelt.has(issue.path.join('.')));
  return [
    ...unknown.map((key) => unknownKey(document, key)),
    ...others.map((issue) => ({ ...pathSpan(document, issue.path), message: messageOf(document, issue) })),
  ];
}

const mostUnknown = 50;

interface UnknownKey {
  path: readonly PropertyKey[];
  key: string;
  meant: string | undefined;
  known: readonly string[];
}

function meantBy(path: readonly PropertyKey[], key: string): Pick<UnknownKey, 'meant' | 'known'> {
  const known = knownKeys(filingForm, path);
  return { meant: nearest(key, known, 1)[0], known };
}

function unknownKey(document: Document, { path, key, meant, known }: UnknownKey): FilingIssue {
  const list = known.slice(0, 40).join(', ');
  return {
    ...keySpan(document, path, key),
    message:
      meant === undefined
        ? { zh: `未知字段“${key}”；可用字段：${list}`, en: `unknown key "${key}"; known here: ${list}` }
        : { zh: `未知字段“${key}”，是否应为“${meant}”？`, en: `unknown key "${key}"; did you mean "${meant}"?` },
  };
}

function messageOf(document: Document, issue: Issue): Text {
  const path = issue.path.map(String).join('.');
  const node = nodeAt(document, issue.path);
  const field: Text = path === '' ? { zh: '表单', en: 'the form' } : { zh: fieldName(issue.path), en: `"${path}"` };
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
      return { zh: `${field.zh}不得大于 ${issue.maximum}`, en: `${field.en} must be at most ${issue.maximum}` };
    case 'invalid_value':
      return choice(field, isScalar(node) ? String(node.value) : '', issue.values.map(String));
    case 'invalid_format':
      return formatOf(field, path);
    default: {
      const kind = isCollection(node)
        ? { zh: '（此处是列表或分组）', en: ' (this is a list or group)' }
        : { zh: '', en: '' };
      return { zh: `${field.zh}填写有误${kind.zh}`, en: `${field.en} is not valid${kind.en}` };
    }
  }
}

function choice(field: Text, written: string, values: readonly string[]): Text {
  const meant = nearest(written, values, 1)[0];
  const list = values.join(', ');
  const hint =
    meant === undefined ? { zh: '', en: '' } : { zh: `，是否应为“${meant}”？`, en: `; did you mean "${meant}"?` };
  return { zh: `${field.zh}只能是 ${list}${hint.zh}`, en: `${field.en} must be one of ${list}${hint.en}` };
}

/** Two formats exist: the certificate's digest and dates. */
function formatOf(field: Text, path: string): Text {
  if (path.endsWith('certificateSha256')) {
    return { zh: `${field.zh}应为 64 位十六进制数`, en: `${field.en} must be 64 hexadecimal digits` };
  }
  return { zh: `${field.zh}应为 YYYY-MM-DD 格式的日期`, en: `${field.en} must be a date like 2026-03-01` };
}
