import { fill } from '../../../i18n/locale.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { ruleLabels } from '../../../i18n/rules.ts';
import { type RequirementId, requirements } from '../../../standards/requirements.ts';
import { untestedReasons } from '../../view/reasons.ts';
import { reviewLine } from '../../view/reviews.ts';
import { isPartial, type Standing } from '../../view/standing.ts';
import { shownValues } from '../../view/values.ts';
import type { FindingView, VerdictView } from '../../view/verdicts.ts';
import type { DocumentContext } from '../context.ts';
import { conditionsOf } from './conditions.ts';
import { type GateReport, gateReports, type PairReport, pairReports } from './gates.ts';
import { oftenOf } from './often.ts';
import { type PlaceLine, placesOf } from './places.ts';
import { rawFilesOf } from './raw.ts';
import { retestPoints } from './retest.ts';
import { type Reproduction, reproductionOf } from './steps.ts';

const words = documentWords.finding;

/** What was seen, and apart from it what that means. */
export interface Statement {
  fact: string;
  judgement: string;
}

/** One problem with all that a reader needs to dispute or to mend it, in words: what renderers and a laboratory's own templates are fed with. */
export interface Problem {
  /** `8.3`; empty where the report has no such section. */
  number: string;
  /** Stays the same in every issue of the report: the rule that found it. */
  id: string;
  anchor: string;
  title: string;
  standing: Standing;
  rule: string;
  severity: string;
  clauses: readonly string[];
  statements: readonly Statement[];
  moreStatements: number;
  conditions: readonly string[];
  often: readonly string[];
  reproduction: Reproduction | undefined;
  gates: readonly GateReport[];
  pairs: readonly PairReport[];
  places: readonly PlaceLine[];
  morePlaces: number;
  raw: readonly string[];
  remedy: string;
  retest: readonly string[];
  /** What a person decided; null: nothing yet. */
  review: string | null;
}

const mostStatements = 8;

export function problemOf(context: DocumentContext, view: VerdictView): Problem {
  const { input, locale, problemNumber, say } = context;
  const { findings, rule, standing, title, verdict } = view;
  const places = placesOf(context, view);
  return {
    number: problemNumber(verdict.ruleId) ?? '',
    id: verdict.ruleId,
    anchor: problemAnchor(verdict.ruleId),
    title,
    standing,
    rule: say(words.ruleValue, { id: verdict.ruleId, version: verdict.ruleVersion }),
    severity: `${say(ruleLabels.severity[verdict.severity])} · ${say(ruleLabels.force[verdict.force])}`,
    clauses: verdict.requirements.map((id) => clauseText(context, id)),
    statements: [
      ...findings.slice(0, mostStatements).map((finding) => statementOf(context, view, finding)),
      ...untestedReasons(verdict, locale).map((reason) => ({ fact: reason, judgement: say(labels.standing.untested) })),
    ],
    moreStatements: Math.max(0, findings.length - mostStatements),
    conditions: conditionsOf(context, view),
    often: oftenOf(context, view),
    reproduction: reproductionOf(context, view),
    gates: gateReports(context, view),
    pairs: pairReports(context, view),
    ...places,
    raw: rawFilesOf(context, view),
    remedy: rule === undefined ? '' : say(rule.meta.messages.remedy),
    retest: retestPoints(context, view),
    review: reviewLine(input.inspection, { kind: 'rule', id: verdict.ruleId }, locale),
  };
}

function problemAnchor(ruleId: string): string {
  return `finding-${ruleId.replace(/[^a-z0-9-]/gi, '_').slice(0, 30)}`;
}

function clauseText({ locale, say }: DocumentContext, id: string): string {
  const entry = Object.hasOwn(requirements, id) ? requirements[id as RequirementId] : undefined;
  if (entry === undefined) return id;
  return locale === 'zh-CN'
    ? `${id} ${say(entry.title)}（${entry.clause}）`
    : `${id} ${say(entry.title)} (${entry.clause})`;
}

function statementOf(
  { locale, say }: DocumentContext,
  { verdict }: VerdictView,
  { finding, text }: FindingView,
): Statement {
  if (text === undefined) {
    return { fact: say(reportWords.finding.unknownRule, { key: finding.message }), judgement: '' };
  }
  const values = shownValues(finding.values, locale);
  const partial = isPartial(finding, verdict);
  const mixed = !partial && finding.outcome !== verdict.outcome;
  const judgement = fill(text.judgement, locale, values);
  const outcome = mixed ? say(documentWords.marked, { text: say(labels.standing[finding.outcome]) }) : '';
  const lead = partial ? say(reportWords.finding.partial) : '';
  return { fact: fill(text.fact, locale, values), judgement: `${outcome}${lead}${judgement}` };
}
