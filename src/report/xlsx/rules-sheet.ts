import { fill, pick } from '../../i18n/locale.ts';
import { checklistWords as words } from '../../i18n/report/checklist.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import { checklistColumns } from '../../inspection/review/checklist.ts';
import type { Reviewable } from '../../inspection/review/digest.ts';
import { exemptionLine } from '../view/exemptions.ts';
import { untestedReasons } from '../view/reasons.ts';
import type { ReportView } from '../view/report-view.ts';
import { shownValues } from '../view/values.ts';
import type { FindingView, VerdictView } from '../view/verdicts.ts';
import { decisionCells, decisionColumns } from './decision-cells.ts';
import { evidenceCell } from './evidence-cell.ts';
import type { SheetColumn, SheetRow } from './table.ts';

export function ruleColumns(view: ReportView): SheetColumn[] {
  const { say } = view;
  return [
    { head: say(checklistColumns.id), width: 26 },
    { head: say(words.rule), width: 24 },
    { head: say(words.subject), width: 12 },
    { head: say(words.severity), width: 9 },
    { head: say(words.force), width: 13 },
    { head: say(words.requirements), width: 14 },
    { head: say(words.fact), width: 48 },
    { head: say(words.judgement), width: 36 },
    { head: say(words.evidence), width: 36 },
    { head: say(words.remedy), width: 30 },
    ...decisionColumns(view),
  ];
}

export function ruleRow(view: ReportView, shown: VerdictView, reviewable: Reviewable): SheetRow {
  const { say } = view;
  const { verdict, rule, title, findings } = shown;
  const { values, row } = decisionCells(view, reviewable, verdict.outcome);
  const reasons = untestedReasons(verdict, view.locale);
  return {
    values: [
      verdict.ruleId,
      title,
      rule === undefined ? '' : say(ruleLabels.subject[rule.meta.subject]),
      say(ruleLabels.severity[verdict.severity]),
      say(words[verdict.force]),
      verdict.requirements.join('\n'),
      [...findings.map((finding) => told(view, finding, 'fact')), ...reasons].join('\n'),
      findings.flatMap((finding) => [told(view, finding, 'judgement'), ...exempted(view, finding)]).join('\n'),
      evidenceCell(
        view,
        findings.flatMap(({ seen }) => seen),
      ),
      rule === undefined ? '' : say(rule.meta.messages.remedy),
      ...values,
    ],
    ...row,
  };
}

/** What a person who decides has to weigh. */
function exempted({ input, locale }: ReportView, { finding }: FindingView): string[] {
  const line = exemptionLine(finding, input.inspection, locale);
  return line === null ? [] : [line];
}

function told({ locale }: ReportView, { finding, text }: FindingView, part: 'fact' | 'judgement'): string {
  if (text === undefined) return finding.message;
  const values = shownValues(finding.values, locale);
  return values === undefined ? pick(text[part], locale) : fill(text[part], locale, values);
}
