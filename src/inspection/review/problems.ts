import { InspectorError } from '../../shared/errors.ts';
import { type Text, visible } from '../../shared/text.ts';
import { columnName } from '../sheet/model.ts';

/** One cell that is not as it should be. */
export interface CellProblem {
  sheet: string;
  /** From 1. */
  row: number;
  column: number;
  message: Text;
}

const mostShown = 20;

/** All of them in one error, each with its sheet and cell. */
export function checklistInvalid(path: string, problems: readonly CellProblem[]): InspectorError {
  const line =
    (language: 'zh' | 'en') =>
    ({ sheet, row, column, message }: CellProblem) =>
      `${visible(sheet, 60)}!${columnName(column)}${row}: ${message[language]}`;
  const more = problems.length - mostShown;
  const told = (language: 'zh' | 'en', head: string, rest: string) =>
    [head, ...problems.slice(0, mostShown).map(line(language)), ...(more > 0 ? [rest] : [])].join('\n');
  return new InspectorError(
    'checklist-invalid',
    {
      zh: told('zh', `${problems.length} 处填写有误`, `另有 ${more} 处`),
      en: told('en', `${problems.length} cells are not filled in validly`, `and ${more} more`),
    },
    { place: path },
  );
}
