import { labels } from '../../i18n/report/labels.ts';
import { checklistWords as words } from '../../i18n/report/checklist.ts';
import { reportWords } from '../../i18n/report/words.ts';
import { ruleLabels } from '../../i18n/rules.ts';
import { checklistColumns } from '../../inspection/review/checklist.ts';
import type { Reviewable } from '../../inspection/review/digest.ts';
import type { Method } from '../../standards/requirements/model.ts';
import { instruments } from '../../standards/requirements/instruments.ts';
import { type RequirementId, requirements } from '../../standards/requirements.ts';
import type { ReportView } from '../view/report-view.ts';
import type { VerdictView } from '../view/verdicts.ts';
import { decisionCells, decisionColumns } from './decision-cells.ts';
import { evidenceCell } from './evidence-cell.ts';
import type { SheetColumn, SheetRow } from './table.ts';

const mostRules = 12;

export function requirementColumns(view: ReportView): SheetColumn[] {
  const { say } = view;
  return [
    { head: say(checklistColumns.id), width: 13 },
    { head: say(words.instrument), width: 22 },
    { head: say(words.clause), width: 14 },
    { head: say(words.requirement), width: 44 },
    { head: say(words.subject), width: 12 },
    { head: say(words.methods), width: 16 },
    { head: say(words.rules), width: 28 },
    { head: say(words.evidence), width: 36 },
    ...decisionColumns(view),
  ];
}

export function requirementRow(view: ReportView, reviewable: Reviewable): SheetRow {
  const { say, input } = view;
  const { id } = reviewable.item;
  const result = input.inspection.requirements.find(({ requirement }) => requirement === id);
  const entry = Object.hasOwn(requirements, id) ? requirements[id as RequirementId] : undefined;
  const asking = view.verdicts.filter(({ verdict }) => result?.rules.includes(verdict.ruleId) === true);
  const { values, row } = decisionCells(view, reviewable, result?.outcome ?? reviewable.automatic);
  const telling = asking.filter(({ verdict }) => verdict.outcome !== 'passed' && verdict.outcome !== 'inapplicable');
  return {
    values: [
      id,
      entry === undefined ? '' : `${say(instruments[entry.instrument].name)} ${instruments[entry.instrument].number}`,
      entry?.clause,
      entry === undefined
        ? ''
        : [entry.title, ...(entry.summary ? [entry.summary] : [])].map((text) => say(text)).join('\n'),
      [
        ...new Set(
          asking.flatMap(({ rule }) => (rule === undefined ? [] : [say(ruleLabels.subject[rule.meta.subject])])),
        ),
      ].join('\n'),
      methodsCell(view, result?.methodsTaken ?? [], result?.methodsMissing ?? ['manual']),
      rulesCell(view, asking),
      evidenceCell(
        view,
        (telling.length > 0 ? telling : asking).flatMap(({ findings }) => findings.flatMap(({ seen }) => seen)),
      ),
      ...values,
    ],
    ...row,
  };
}

function methodsCell({ say }: ReportView, taken: readonly Method[], missing: readonly Method[]): string {
  const named = (methods: readonly Method[]) => methods.map((method) => say(labels.method[method]));
  return [
    ...(taken.length > 0 ? [say(reportWords.matrix.taken, { methods: named(taken) })] : []),
    ...(missing.length > 0 ? [say(reportWords.matrix.missing, { methods: named(missing) })] : []),
  ].join('\n');
}

/** Those that say most come first. */
function rulesCell({ say }: ReportView, asking: readonly VerdictView[]): string {
  const shown = asking
    .slice(0, mostRules)
    .map(({ verdict, title, standing }) => `${verdict.ruleId} ${title}: ${say(labels.standing[standing])}`);
  if (asking.length > shown.length) shown.push(say(words.more, { count: asking.length }));
  return shown.join('\n');
}
