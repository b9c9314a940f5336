import type { ComponentChildren } from 'preact';

import { reportWords } from '../../../i18n/report/words.ts';
import type { PageView } from '../view.ts';

/** Rows a table shows before it refers to the evidence. */
export const mostRows = 200;

interface TableProps {
  view: PageView;
  caption: string;
  heads: readonly string[];
  /** Cells of each row; the first one is the row's header. */
  rows: readonly (readonly ComponentChildren[])[];
  /** How many rows there would be without the bound. */
  total?: number;
  /** Where in the bundle the rest stands. */
  rest?: string;
  /** The caption is already said by what is around the table. */
  quiet?: boolean;
  /** Column positions of numbers. */
  numeric?: readonly number[];
  anchors?: readonly string[];
  /** Few and short columns: stays a table on narrow screens. */
  compact?: boolean;
}

/**
 * A data table. On narrow screens the style sheet turns rows into blocks and shows each cell's head before it; explicit roles keep the
 * table readable for assistive technology then.
 */
export function DataTable(props: TableProps) {
  const {
    view,
    caption,
    heads,
    rows,
    total = rows.length,
    rest,
    quiet = false,
    numeric = [],
    anchors,
    compact,
  } = props;
  if (rows.length === 0) return null;
  const shown = rows.slice(0, mostRows);
  return (
    <>
      <table role="table" class={compact === true ? 'compact' : undefined}>
        <caption class={quiet ? 'quiet' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head, column) => (
              <th role="columnheader" scope="col" class={numeric.includes(column) ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((cells, index) => (
            <tr role="row" id={anchors?.[index]}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th role="rowheader" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td role="cell" data-head={heads[column]} class={numeric.includes(column) ? 'number' : undefined}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown.length && rest !== undefined && (
        <p class="note">{view.say(reportWords.shownOf, { all: total, shown: shown.length, file: rest })}</p>
      )}
    </>
  );
}

/** Label and value pairs. */
export function Facts({ rows }: { rows: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
