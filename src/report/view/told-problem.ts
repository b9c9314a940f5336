import { fill, type Locale, pick } from '../../i18n/locale.ts';
import type { InspectedFinding, Judged, Problem } from '../../inspection/compare/problem.ts';
import type { AnyRule, FindingText } from '../../rules/rule.ts';
import type { EvidenceKind } from '../../evidence/kinds/index.ts';
import { resolvePointer } from '../../shared/json-pointer.ts';
import { visible } from '../../shared/text.ts';
import { nameOf } from './names.ts';
import { follow } from './places.ts';
import { requirementText, requirementTitle } from './requirement-text.ts';
import { valueOf } from './value.ts';
import { shownValues } from './values.ts';

/** A problem in one language, safe to show. */
export interface ToldProblem {
  title: string;
  /** What it is about, in short: a permission, a component, the words of a screen; empty for the app as a whole. */
  place: string;
  facts: readonly string[];
  judgements: readonly string[];
  /** With clauses. */
  requirements: readonly string[];
  remedy: string;
  /** Short enough to be written on paper and typed again: the first digits of its fingerprint. */
  number: string;
}

export type RulesById = ReadonlyMap<string, AnyRule>;

export function rulesById(rules: readonly AnyRule[]): RulesById {
  return new Map(rules.map((rule) => [rule.meta.id, rule]));
}

export function tellProblem(problem: Problem, judged: Judged, rules: RulesById, locale: Locale): ToldProblem {
  const { source } = problem;
  const rule = source.kind === 'rule' ? rules.get(source.id) : undefined;
  const texts = problem.findings.map((finding) => tellFinding(finding, rule, locale));
  return {
    title: problemTitleOf(source, rules, locale),
    place: placeOf(problem, judged, locale),
    facts: unique(texts.map(({ fact }) => fact)),
    judgements: unique(texts.map(({ judgement }) => judgement)),
    requirements: problem.requirements.map((id) => requirementText(id, locale)),
    remedy: rule === undefined ? '' : pick(rule.meta.messages.remedy, locale),
    number: problem.fingerprint.slice(0, 8),
  };
}

/** The rule's title, or that of the requirement that a person failed; the id where this version knows neither. */
export function problemTitleOf(
  source: Pick<Problem['source'], 'kind' | 'id'>,
  rules: RulesById,
  locale: Locale,
): string {
  if (source.kind === 'requirement') return requirementTitle(source.id, locale);
  const rule = rules.get(source.id);
  return rule === undefined ? visible(source.id, 80) : pick(rule.meta.messages.title, locale);
}

function tellFinding({ message, values }: InspectedFinding, rule: AnyRule | undefined, locale: Locale) {
  const texts: Readonly<Record<string, FindingText>> = rule?.meta.messages.findings ?? {};
  const text = Object.hasOwn(texts, message) ? texts[message] : undefined;
  if (text === undefined) return { fact: visible(message, 80), judgement: '' };
  const shown = shownValues(values, locale);
  return { fact: fill(text.fact, locale, shown), judgement: fill(text.judgement, locale, shown) };
}

function placeOf({ locus, references }: Problem, { evidence }: Judged, locale: Locale): string {
  const [first] = references;
  if (first === undefined) return '';
  const { kind, places, subject } = follow(evidence, first.kind, first.pointer);
  if (subject !== null && (kind === 'sdks' || kind === 'packers' || kind === 'frameworks'))
    return visible(nameOf(kind, subject, locale), 200);
  return subject ?? refusingWords(judgedValue(evidence, first)) ?? visible(places[0]?.file ?? locus.name, 200);
}

/** A pair of runs is known by the words that barred the way of the one that declined. */
function refusingWords(at: unknown): string | undefined {
  if (typeof at !== 'object' || at === null || !('declining' in at)) return undefined;
  const { declining } = at;
  if (typeof declining !== 'object' || declining === null || !('words' in declining)) return undefined;
  return typeof declining.words === 'string' && declining.words !== '' ? visible(declining.words, 200) : undefined;
}

function judgedValue(evidence: Judged['evidence'], { kind, pointer }: { kind: string; pointer: string }): unknown {
  return resolvePointer(valueOf(evidence, kind as EvidenceKind), pointer);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
