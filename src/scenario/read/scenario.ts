import type { Document } from 'yaml';
import type { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hashing.ts';
import { nearest } from '../../shared/nearest.ts';
import type { Text } from '../../shared/text.ts';
import type { Scenario } from '../model.ts';
import { readDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { header } from './header.ts';
import { findingsOf } from './issues.ts';
import { locate, type Problem, renderProblem } from './problem.ts';
import { checkReferences, type References } from './references.ts';
import { readSteps } from './steps.ts';

const defaultMinutes = 10;

export interface CheckOptions {
  /** Ids that `runScenario` may name; undefined: not checked. */
  scenarios?: readonly string[];
}

/** Everything that is wrong with a scenario's text, located; up to 20 problems. Empty: it can be run. */
export function checkScenario(text: string, file: string, options: CheckOptions = {}): Problem[] {
  const read = readText(text, file, options);
  return 'problems' in read ? read.problems : [];
}

/** Throws `scenario-invalid` with every problem located. */
export function readScenario(text: string, file: string, options: CheckOptions = {}): Scenario {
  const read = readText(text, file, options);
  if ('scenario' in read) return read.scenario;
  const first = read.problems[0];
  throw new InspectorError('scenario-invalid', read.problems.map(renderProblem).join('\n'), {
    place: first === undefined ? file : `${file}:${first.line}:${first.column}`,
  });
}

function readText(text: string, file: string, options: CheckOptions): { scenario: Scenario } | { problems: Problem[] } {
  const read = readDocument(text);
  if ('findings' in read) return { problems: locate(text, file, read.findings) };
  const { document } = read;
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = {
      zh: '场景文件应为“名称: 值”的分组，以 scenario: 开头',
      en: 'a scenario is a group of "name: value" that begins with scenario:',
    };
    return { problems: locate(text, file, [{ start: 0, end: 1, message }]) };
  }
  const raw = value as Record<string, unknown>;
  const findings: Finding[] = [];
  const parsed = header.safeParse(raw);
  if (!parsed.success) findings.push(...findingsOf(document, [], parsed.error.issues, Object.keys(header.shape)));
  const reach = Array.isArray(raw['reach']) ? readSteps(document, raw['reach'], ['reach'], findings) : [];
  const steps = Array.isArray(raw['steps']) ? readSteps(document, raw['steps'], ['steps'], findings) : [];
  const uses = referencesOf(document, raw, options, findings);
  if (!parsed.success || findings.length > 0) return { problems: locate(text, file, findings) };
  const identity = { reach, steps, uses, file, sha256: sha256(text) };
  return { scenario: { ...fieldsOf(parsed.data), ...identity } };
}

function fieldsOf(data: z.output<typeof header>): Omit<Scenario, 'reach' | 'steps' | 'uses' | 'file' | 'sha256'> {
  const lists = Object.entries(data.words ?? {}).map(([name, words]) => [name, { match: 'whole' as const, words }]);
  return {
    id: data.scenario,
    title: bothLanguages(data.title),
    subject: data.subject,
    start: data['app state']?.start ?? 'fresh',
    sideEffects: data.sideEffects ?? [],
    words: Object.fromEntries(lists),
    secrets: data.secrets ?? [],
    minutes: data.minutes ?? defaultMinutes,
  };
}

function bothLanguages(title: string | Text): Text {
  return typeof title === 'string' ? { zh: title, en: title } : title;
}

/** Ids of the scenarios that steps name; names that stand for nothing go to `findings`. */
function referencesOf(
  document: Document,
  raw: Record<string, unknown>,
  options: CheckOptions,
  findings: Finding[],
): string[] {
  const known = { words: keysOf(raw['words']), secrets: stringsOf(raw['secrets']) };
  const parts = ['reach', 'steps'].map((part): References => checkReferences(document, raw[part], [part], known));
  findings.push(...parts.flatMap((part) => part.findings));
  const scenarios = parts.flatMap((part) => part.scenarios);
  for (const { id, start, end } of scenarios) {
    if (options.scenarios === undefined || options.scenarios.includes(id)) continue;
    const meant = nearest(id, options.scenarios, 1)[0];
    const hint = meant === undefined ? ['', ''] : [`；你是否想写 ${meant}？`, `; did you mean ${meant}?`];
    findings.push({ start, end, message: { zh: `没有场景“${id}”${hint[0]}`, en: `no scenario "${id}"${hint[1]}` } });
  }
  return [...new Set(scenarios.map(({ id }) => id))];
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
