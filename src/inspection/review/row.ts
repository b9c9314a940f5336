import type { Outcome } from '../../rules/rule.ts';
import { nearest } from '../../shared/nearest.ts';
import { type Text, visible, wellFormed } from '../../shared/text.ts';
import type { Inspection } from '../model.ts';
import { type SheetCell, type SheetRow, textAt } from '../sheet/model.ts';
import { reviewOf } from './apply.ts';
import { type ChecklistColumn, longestNote, longestReviewer } from './checklist.ts';
import { allowedDecisions, decidedOutcome, needsNote } from './decisions.ts';
import type { Reviewable } from './digest.ts';
import { type Decision, itemKey, type Review, type ReviewItem } from './model.ts';
import type { CellProblem } from './problems.ts';
import { parseReviewDate } from './review-date.ts';
import { decisionWords, outcomeWords } from './words.ts';

export interface FilledRow {
  sheet: string;
  kind: ReviewItem['kind'];
  row: SheetRow;
  columns: Readonly<Record<ChecklistColumn, number>>;
}

/** A decision as the checklist has it. */
export type ParsedDecision = Omit<Review, 'recordedAt' | 'file'>;

export interface RowContext {
  known: ReadonlyMap<string, Reviewable>;
  /** What each row was about when the checklist was written: `aboutSha256`. */
  items: ReadonlyMap<string, string>;
  inspection: Inspection;
  today: string;
  /** Receives what is wrong with the row. */
  problems: CellProblem[];
}

/** Undefined for a row that nobody filled in, and for one with problems. */
export function parseRow(filled: FilledRow, context: RowContext): ParsedDecision | undefined {
  const before = context.problems.length;
  const complain = (column: ChecklistColumn, message: Text) =>
    context.problems.push({ sheet: filled.sheet, row: filled.row.number, column: filled.columns[column], message });
  for (const column of ['decision', 'reviewer', 'date', 'note'] as const) {
    const cell = cellOf(filled, column);
    if (cell?.formula === true || cell?.kind === 'error') complain(column, formulaFound);
  }
  const text = (column: ChecklistColumn) => textAt(filled.row, filled.columns[column]);
  const [word, reviewer, date, note] = [text('decision'), text('reviewer'), text('date'), text('note')];
  if (word === '' && reviewer === '' && date === '' && note === '') return undefined;

  const item: ReviewItem = { kind: filled.kind, id: text('id') };
  const reviewable = context.known.get(itemKey(item));
  const aboutSha256 = context.items.get(itemKey(item));
  if (reviewable === undefined || aboutSha256 === undefined) {
    complain('id', unknownItem(item, context));
    return undefined;
  }
  // From the inspection, never from the workbook: what is decided about is not the reviewer's to write.
  const { automatic } = reviewable;
  const decision = parseDecision(word, automatic, reviewOf(context.inspection, item) !== undefined, (message) =>
    complain('decision', message),
  );
  if (reviewer === '') complain('reviewer', { zh: '填了结论就要写明复核人', en: 'a decision needs its reviewer' });
  if (reviewer.length > longestReviewer) complain('reviewer', tooLong(longestReviewer));
  if (note.length > longestNote) complain('note', tooLong(longestNote));
  const day = parseReviewDate(date, cellOf(filled, 'date')?.kind, context, (message) => complain('date', message));
  if (decision !== undefined && note === '' && needsNote(decision, reviewable)) {
    complain('note', {
      zh: `结论“${decisionWords[decision].zh}”须写明理由`,
      en: `“${decisionWords[decision].en}” needs a reason here`,
    });
  }
  if (decision === undefined || day === undefined || context.problems.length > before) return undefined;
  return {
    item,
    decision,
    previous: automatic,
    outcome: decidedOutcome(decision, automatic),
    aboutSha256,
    reviewer: wellFormed(reviewer),
    date: day,
    note: wellFormed(note),
  };
}

function cellOf({ row, columns }: FilledRow, column: ChecklistColumn): SheetCell | undefined {
  return row.cells.get(columns[column]);
}

const formulaFound = { zh: '须是填写的内容，不能是公式或错误值', en: 'has to be typed in: no formula, no error value' };

function tooLong(limit: number): Text {
  return { zh: `超过 ${limit} 字`, en: `more than ${limit} characters` };
}

function unknownItem({ kind, id }: ReviewItem, { known }: RowContext): Text {
  const ids = [...known.values()].filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
  const near = nearest(id, ids);
  const shown = visible(id, 60);
  const [zh, en] = near.length === 0 ? ['', ''] : [`；相近的有 ${near.join('、')}`, `; close ones: ${near.join(', ')}`];
  return { zh: `清单中没有编号“${shown}”${zh}`, en: `there is no id “${shown}” in this inspection${en}` };
}

/** The word of either language, whatever its width and case. */
function parseDecision(
  word: string,
  automatic: Outcome,
  decidedBefore: boolean,
  complain: (message: Text) => void,
): Decision | undefined {
  const plain = word.normalize('NFKC').toLowerCase();
  const allowed = allowedDecisions(automatic, decidedBefore);
  const found = (Object.keys(decisionWords) as Decision[]).find(
    (decision) =>
      decisionWords[decision].zh === plain || decisionWords[decision].en === plain || decision.toLowerCase() === plain,
  );
  if (found !== undefined && allowed.includes(found)) return found;
  const near = nearest(
    plain,
    allowed.flatMap((decision) => [decisionWords[decision].zh, decisionWords[decision].en]),
    1,
  );
  const shown = visible(word, 40);
  const list = (language: 'zh' | 'en') => allowed.map((decision) => decisionWords[decision][language]);
  const [hintZh, hintEn] =
    near.length === 0 || found !== undefined ? ['', ''] : [`；是否为“${near[0]}”`, `; did you mean “${near[0]}”`];
  complain({
    zh:
      word === ''
        ? `填了其他列，缺少复核结论；可选 ${list('zh').join('、')}`
        : `“${shown}”不能用于自动判定为“${outcomeWords[automatic].zh}”的一行；可选 ${list('zh').join('、')}${hintZh}`,
    en:
      word === ''
        ? `the other columns are filled in and the decision is not; one of ${list('en').join(', ')}`
        : `“${shown}” is no decision about a row with the outcome “${outcomeWords[automatic].en}”; one of ${list('en').join(', ')}${hintEn}`,
  });
  return undefined;
}
