import { fill, pick } from '../../i18n/locale.ts';
import { fingerprintsOf, packageOf } from '../../inspection/compare/problem.ts';
import type { Inspection } from '../../inspection/model.ts';
import type { ReportFormat, ReportInput } from '../format.ts';
import { shownValues } from '../view/values.ts';
import { describeVerdicts, type FindingView, type VerdictView } from '../view/verdicts.ts';

type Verdict = Inspection['verdicts'][number];

const jsonReportVersion = 1;

/** The inspection as it is, and beside it every verdict's texts in one language with the places its references lead to. */
export const json: ReportFormat = {
  name: 'json',
  extension: 'json',
  render: (input) => `${JSON.stringify(jsonReport(input), null, 2)}\n`,
};

function jsonReport(input: ReportInput) {
  return {
    reportVersion: jsonReportVersion,
    locale: input.locale,
    inspection: input.inspection,
    verdicts: describeVerdicts(input).map((view) => verdictTexts(view, input)),
  };
}

function verdictTexts({ verdict, standing, rule, title, findings }: VerdictView, input: ReportInput) {
  const { locale } = input;
  return {
    ruleId: verdict.ruleId,
    ruleVersion: verdict.ruleVersion,
    subject: rule?.meta.subject ?? null,
    outcome: verdict.outcome,
    standing,
    severity: verdict.severity,
    force: verdict.force,
    title,
    purpose: rule === undefined ? null : pick(rule.meta.messages.purpose, locale),
    remedy: rule === undefined ? null : pick(rule.meta.messages.remedy, locale),
    requirements: verdict.requirements,
    findings: findings.map((view) => findingTexts(verdict, view, input)),
  };
}

function findingTexts({ ruleId }: Verdict, { finding, text, seen }: FindingView, input: ReportInput) {
  const { evidence, inspection, locale } = input;
  return {
    outcome: finding.outcome,
    message: finding.message,
    /** What the finding is called in re-tests and exemptions. */
    fingerprints: fingerprintsOf(ruleId, packageOf(inspection), finding.seenAt, evidence),
    ...(finding.exemptedBy !== undefined && { exemptedBy: finding.exemptedBy }),
    fact: text === undefined ? null : fill(text.fact, locale, shownValues(finding.values, locale)),
    judgement: text === undefined ? null : fill(text.judgement, locale, shownValues(finding.values, locale)),
    seenAt: seen.map(({ moments, ...place }) => (moments.length === 0 ? place : { ...place, moments })),
  };
}
