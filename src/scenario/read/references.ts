import type { Document } from 'yaml';

import { nearest } from '../../shared/nearest.ts';
import { builtInLists } from '../words/built-in.ts';
import type { Finding } from './finding.ts';
import { spanAt } from './issues.ts';

interface Known {
  /** Names of the scenario's own lists. */
  words: readonly string[];
  secrets: readonly string[];
}

/** Names in steps that stand for something elsewhere: word lists, secrets, scenarios. */
export interface References {
  findings: Finding[];
  /** Ids that `runScenario` steps name. */
  scenarios: { id: string; start: number; end: number }[];
}

/** Looks up every name that the steps under `at` use. */
export function checkReferences(
  document: Document,
  value: unknown,
  at: readonly (string | number)[],
  known: Known,
): References {
  const references: References = { findings: [], scenarios: [] };
  const lists = [...known.words, ...Object.keys(builtInLists)];
  const visit = (one: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(one)) {
      one.forEach((item, index) => visit(item, [...path, index]));
      return;
    }
    if (typeof one !== 'object' || one === null) return;
    for (const [key, inner] of Object.entries(one)) {
      const here = [...path, key];
      if (key === 'words' && typeof inner === 'string' && !lists.includes(inner))
        references.findings.push(unknownName(document, here, inner, lists, listName));
      if (key === 'secret' && typeof inner === 'string' && !known.secrets.includes(inner))
        references.findings.push(unknownName(document, here, inner, known.secrets, secretName));
      if (key === 'runScenario') {
        const id = typeof inner === 'string' ? inner : (inner as { id?: unknown } | null)?.id;
        if (typeof id === 'string') references.scenarios.push({ id, ...spanAt(document, here) });
      }
      visit(inner, here);
    }
  };
  visit(value, at);
  return references;
}

const listName = { zh: '词表', en: 'word list' };
const secretName = { zh: '密钥名（须在 secrets 中声明）', en: 'secret (it has to stand under secrets)' };

function unknownName(
  document: Document,
  path: readonly (string | number)[],
  name: string,
  known: readonly string[],
  what: { zh: string; en: string },
): Finding {
  const meant = nearest(name, known, 1)[0];
  const hint =
    meant === undefined ? { zh: '', en: '' } : { zh: `；你是否想写 ${meant}？`, en: `; did you mean ${meant}?` };
  return {
    ...spanAt(document, path),
    message: { zh: `没有名为“${name}”的${what.zh}${hint.zh}`, en: `no ${what.en} "${name}"${hint.en}` },
  };
}
