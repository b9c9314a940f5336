import { checklistWords as words } from '../../i18n/report/checklist.ts';
import { allowedDecisions } from '../../inspection/review/decisions.ts';
import { reviewOf } from '../../inspection/review/apply.ts';
import { checklistColumns } from '../../inspection/review/checklist.ts';
import type { Reviewable } from '../../inspection/review/digest.ts';
import { decisionWords, outcomeWords } from '../../inspection/review/words.ts';
import type { ReportView } from '../view/report-view.ts';
import type { SheetColumn, SheetRow, SheetValue } from './table.ts';

/** The columns that reviewers fill in, at the right end of each sheet. */
export function decisionColumns({ say }: ReportView): SheetColumn[] {
  return [
    { head: say(words.automatic), width: 12 },
    { head: say(words.open), width: 6 },
    { head: say(checklistColumns.decision), width: 12, filled: 'choice' },
    { head: say(checklistColumns.reviewer), width: 10, filled: 'text' },
    { head: say(checklistColumns.date), width: 12, filled: 'date' },
    { head: say(checklistColumns.note), width: 30, filled: 'text' },
    { head: say(words.result), width: 12 },
  ];
}

interface Decided {
  values: SheetValue[];
  row: Pick<SheetRow, 'choices' | 'open'>;
}

/** Filled in already where somebody decided; what no longer holds is left out and has to be decided anew. */
export function decisionCells(
  view: ReportView,
  { item, automatic }: Reviewable,
  now: Reviewable['automatic'],
): Decided {
  const { say, input } = view;
  const review = reviewOf(input.inspection, item);
  const decided = review?.state === 'applied' ? review : undefined;
  const waits = automatic === 'failed' || automatic === 'cantTell' || automatic === 'untested';
  return {
    values: [
      say(outcomeWords[automatic]),
      waits && decided === undefined ? say(words.yes) : undefined,
      decided === undefined ? undefined : say(decisionWords[decided.decision]),
      decided?.reviewer,
      decided === undefined ? undefined : new Date(`${decided.date}T00:00:00Z`),
      decided?.note,
      say(outcomeWords[now]),
    ],
    row: {
      choices: allowedDecisions(automatic, review !== undefined).map((decision) => say(decisionWords[decision])),
      open: waits && decided === undefined,
    },
  };
}
