import { nearest } from '../../../shared/nearest.ts';
import { visible } from '../../../shared/text.ts';
import { cellPlace, type SheetFile, type SheetRow, textAt } from '../../sheet/model.ts';
import { type ColumnKey, type Layout, layoutOf } from './columns.ts';
import { assessmentError } from './error.ts';
import type { Mapping } from './mapping.ts';
import type { Assessment, AssessmentItem } from './model.ts';
import { comparable, knownWords, outcomeOf } from './outcome-words.ts';

/** Errors that one message lists. */
const mostShown = 30;

/**
 * A table as somebody's result. Rows without a name are headings and left out. Words for results that nobody explained are refused, all
 * of them at once, each at its cell: a guess would be a judgement. Throws `assessment-invalid`.
 */
export function readTable(file: SheetFile, mapping: Mapping): Assessment {
  const layout = layoutOf(file, mapping);
  const own = new Map(Object.entries(mapping.outcomes).map(([word, outcome]) => [comparable(word), outcome]));
  const items = layout.sheet.rows
    .filter(({ number }) => number > layout.head.number)
    .flatMap((row) => itemOf(row, layout, file, own) ?? []);
  const unknown = items.filter(({ outcome, said }) => outcome === null && said !== '');
  if (unknown.length > 0) throw unexplained(unknown, own);
  if (items.length === 0)
    throw assessmentError(
      { zh: '表头之下没有内容', en: 'nothing below the head' },
      cellPlace(file.path, layout.sheet, layout.head.number + 1, 1),
    );
  return {
    evaluator: mapping.evaluator ?? '',
    file: file.path,
    format: file.format,
    items,
    package: mapping.package ?? null,
    sha256: mapping.sha256 ?? null,
  };
}

function itemOf(
  row: SheetRow,
  { columns, sheet }: Layout,
  file: SheetFile,
  own: Parameters<typeof outcomeOf>[1],
): AssessmentItem | undefined {
  const at = (key: ColumnKey): string => {
    const column = columns.get(key);
    return column === undefined ? '' : textAt(row, column);
  };
  const names = (['requirement', 'rule', 'clause', 'item'] as const).map(at).filter((name) => name !== '');
  const title = [at('item'), ...names].find((name) => name !== '');
  const said = at('outcome');
  if (title === undefined) return undefined;
  return {
    place: cellPlace(file.path, sheet, row.number, columns.get('outcome') ?? 1),
    names,
    title,
    said,
    outcome: said === '' ? null : outcomeOf(said, own),
    remark: at('remark'),
  };
}

function unexplained(items: readonly AssessmentItem[], own: ReadonlyMap<string, unknown>) {
  const known = [...own.keys(), ...knownWords];
  const lines = items.slice(0, mostShown).map(({ place, said }) => {
    const meant = nearest(comparable(said), known, 1)[0];
    return { place, word: visible(said, 40), meant };
  });
  const rest = items.length - lines.length;
  const list = (hint: (word: string) => string) =>
    lines.map(({ meant, place, word }) => `${place}: ${word}${meant === undefined ? '' : hint(meant)}`).join('\n');
  return assessmentError(
    {
      zh: `不认识的结果用词，请在 --mapping 的 outcomes 中说明：\n${list((word) => `（是否为“${word}”？）`)}${rest > 0 ? `\n另有 ${rest} 处` : ''}`,
      en: `words for results that nobody explained; tell under "outcomes" of --mapping:\n${list((word) => ` (did they mean "${word}"?)`)}${rest > 0 ? `\n${rest} more` : ''}`,
    },
    items[0]?.place ?? '',
  );
}
