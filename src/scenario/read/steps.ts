import type { Document } from 'yaml';

import { nearest } from '../../shared/nearest.ts';
import { keySpan } from '../../shared/yaml-nodes.ts';
import type { Step, StepDefinition } from '../step.ts';
import { stepDefinitions } from '../steps/index.ts';
import type { Finding } from './finding.ts';
import { findingsOf, spanAt } from './issues.ts';

type Path = readonly (string | number)[];

const byKeyword: ReadonlyMap<string, StepDefinition> = new Map(
  stepDefinitions.map((definition) => [definition.keyword, definition]),
);
const keywords = [...byKeyword.keys()];

/** Reads a list of steps and the lists inside them. What is wrong goes to `findings`; the steps that are right are given back. */
export function readSteps(document: Document, value: unknown, at: Path, findings: Finding[]): Step[] {
  if (!Array.isArray(value)) {
    findings.push({
      ...spanAt(document, at),
      message: { zh: '应为步骤列表（每步以“- ”开头）', en: 'must be a list of steps (each begins with "- ")' },
    });
    return [];
  }
  return value.flatMap((one: unknown, index) => readStep(document, one, [...at, index], findings) ?? []);
}

function readStep(document: Document, value: unknown, at: Path, findings: Finding[]): Step | undefined {
  const written = keywordOf(value);
  if (written === undefined) {
    findings.push({
      ...spanAt(document, at),
      message: { zh: '步骤应写成“关键字: 内容”', en: 'a step is written "keyword: what"' },
    });
    return undefined;
  }
  const { keyword, input, others } = written;
  const definition = byKeyword.get(keyword);
  if (definition === undefined) {
    findings.push(unknownKeyword(document, value, at, keyword));
    return undefined;
  }
  if (others.length > 0) {
    findings.push(...others.map((other) => strayKey(document, at, keyword, other)));
    return undefined;
  }
  const path = typeof value === 'string' ? at : [...at, keyword];
  const nested: Record<string, Step[]> = {};
  for (const slot of definition.slots) {
    const list = slotOf(definition, input, slot);
    if (list !== undefined) nested[slot] = readSteps(document, list.value, [...path, ...list.path], findings);
  }
  const read = definition.read(input, nested);
  if ('step' in read) return read.step;
  findings.push(...findingsOf(document, path, read.issues, Object.keys(definition.schema.shape)));
  return undefined;
}

interface Written {
  keyword: string;
  input: unknown;
  others: string[];
}

/** `back`, or a map of one key. */
function keywordOf(value: unknown): Written | undefined {
  if (typeof value === 'string') return { keyword: value, input: null, others: [] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as Record<string, unknown>);
  // Of several keys the one that is a keyword is the step, the others are badly indented.
  const main = entries.find(([key]) => byKeyword.has(key)) ?? entries[0];
  if (main === undefined) return undefined;
  return {
    keyword: main[0],
    input: main[1],
    others: entries.filter((entry) => entry !== main).map(([key]) => key),
  };
}

/** A slot's list, or the short form of a step that is nothing but its list. */
function slotOf(
  definition: StepDefinition,
  input: unknown,
  slot: string,
): { value: unknown; path: string[] } | undefined {
  if (Array.isArray(input)) return slot === definition.slots[0] ? { value: input, path: [] } : undefined;
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, slot)) return undefined;
  return { value: (input as Record<string, unknown>)[slot], path: [slot] };
}

function strayKey(document: Document, at: Path, keyword: string, key: string): Finding {
  return {
    ...keySpan(document, at, key),
    message: {
      zh: `一步只有一个关键字；“${key}”若属于 ${keyword}，请再缩进一层`,
      en: `a step has one keyword; indent "${key}" further if it belongs to ${keyword}`,
    },
  };
}

function unknownKeyword(document: Document, value: unknown, at: Path, keyword: string): Finding {
  const span = typeof value === 'string' ? spanAt(document, at) : keySpan(document, at, keyword);
  const meant = nearest(keyword, keywords, 1)[0];
  return {
    ...span,
    message:
      meant === undefined
        ? {
            zh: `没有“${keyword}”这种步骤；可用：${keywords.join(', ')}`,
            en: `no step "${keyword}"; known: ${keywords.join(', ')}`,
          }
        : { zh: `${keyword}：你是否想写 ${meant}？`, en: `${keyword}: did you mean ${meant}?` },
  };
}
