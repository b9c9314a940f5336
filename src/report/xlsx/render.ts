import { Workbook } from '@cj-tech-master/excelts';

import { checklistWords as words } from '../../i18n/report/checklist.ts';
import { reportWords } from '../../i18n/report/words.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { checklistSheets } from '../../inspection/review/checklist.ts';
import { reviewables } from '../../inspection/review/items.ts';
import { visible } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import { addIdentity } from './identity.ts';
import { partColumns, partRows } from './parts-sheet.ts';
import { requirementColumns, requirementRow } from './requirements-sheet.ts';
import { ruleColumns, ruleRow } from './rules-sheet.ts';
import { addTable } from './table.ts';

/** The workbook's bytes; equal inspections give equal bytes. */
export async function renderChecklist(input: ReportInput): Promise<Uint8Array> {
  const view = reportView(input);
  const { say } = view;
  const { inspection } = input;
  const workbook = new Workbook();
  describe(workbook, view);
  const common = {
    title: titleOf(view),
    header: `${inspection.id}  ${reportWords.cover.rootHash.en} ${inspection.bundle.sha256}`,
    footer: say(words.page),
    prompts: {
      choice: say(words.choose),
      wrongChoice: say(words.wrongChoice),
      date: say(words.dateHint),
      wrongDate: say(words.wrongDate),
    },
  };
  const all = reviewables(inspection);
  addTable(workbook, {
    ...common,
    name: say(checklistSheets.requirement),
    frozen: 1,
    columns: requirementColumns(view),
    rows: all.filter(({ item }) => item.kind === 'requirement').map((reviewable) => requirementRow(view, reviewable)),
  });
  addTable(workbook, {
    ...common,
    name: say(checklistSheets.rule),
    frozen: 2,
    columns: ruleColumns(view),
    rows: view.verdicts.flatMap((shown) => {
      const reviewable = all.find(({ item }) => item.kind === 'rule' && item.id === shown.verdict.ruleId);
      return reviewable === undefined ? [] : [ruleRow(view, shown, reviewable)];
    }),
  });
  addTable(workbook, {
    ...common,
    title: common.title.slice(0, 2),
    name: say(words.partsSheet),
    frozen: 2,
    columns: partColumns(view),
    rows: partRows(view),
  });
  addIdentity(workbook, inspection, all);
  return workbook.xlsx.writeBuffer();
}

function titleOf({ say, input }: ReportView): string[] {
  const { apk, conclusion, id } = input.inspection;
  const app = [apk.label, apk.package, apk.versionName]
    .filter((part) => part !== null)
    .map((part) => visible(part, 80));
  return [
    say(words.title),
    say(words.about, { app: app.join(' '), id, conclusion: say(summaryTexts.conclusion[conclusion]) }),
    say(words.howTo),
  ];
}

/** Dates and names that would otherwise be this machine's. */
function describe(workbook: Workbook, { say, input }: ReportView): void {
  const { inspection } = input;
  const date = new Date(inspection.finishedAt);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = `zhijian ${inspection.tool.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = say(words.title);
  workbook.subject = inspection.id;
  workbook.keywords = inspection.bundle.sha256;
}
