import { basename } from 'node:path';

import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import { summaryTexts as texts } from '../../i18n/summary.ts';
import { conclusions, type Inspection } from '../../inspection/model.ts';
import type { ErrorRecord } from '../../shared/errors.ts';
import { visible } from '../../shared/text.ts';
import { countStandings, standingOf, standings } from '../view/standing.ts';
import type { Painter } from './shown.ts';
import { conclusionColour } from './summary.ts';
import { columns, fit } from './width.ts';

export type BatchResult =
  | { path: string; status: 'done'; inspection: Inspection }
  | { path: string; status: 'error'; error: ErrorRecord };

/** One line a file and the totals. */
export function batchTable(results: readonly BatchResult[], locale: Locale, width: number, paint: Painter): string[] {
  if (results.length === 0) return [fill(texts.batchTotal, locale, { all: 0, counts: '0' })];
  const heads = standings.map((standing) => pick(labels.standing[standing], locale));
  const numbers = heads.map((head) => Math.max(columns(head), 4));
  const rest = Math.max(width - numbers.reduce((sum, size) => sum + size + 2, 0) - 20, 40);
  const sizes = [Math.ceil(rest / 2), Math.floor(rest / 2), 18, ...numbers];
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, index) => fit(cell, sizes[index] ?? 4))
      .join('  ')
      .trimEnd();
  const { file, package: packageHead, conclusion } = texts.batchHead;
  return [
    paint('bold', row([pick(file, locale), pick(packageHead, locale), pick(conclusion, locale), ...heads])),
    ...results.map((result) => {
      if (result.status === 'error') {
        const told = fill(texts.batchError, locale, { code: result.error.code });
        return paint('red', `${row([visible(basename(result.path))])}  ${told}`);
      }
      const { inspection } = result;
      const cells = [
        visible(basename(result.path)),
        visible(inspection.apk.package ?? ''),
        shortConclusion(inspection.conclusion, locale),
      ];
      const counts = countStandings(inspection.verdicts.map(standingOf));
      const line = row([...cells, ...standings.map((standing) => String(counts[standing]))]);
      return paint(conclusionColour[inspection.conclusion], line);
    }),
    total(results, locale),
  ];
}

function shortConclusion(conclusion: Inspection['conclusion'], locale: Locale): string {
  return pick(texts.conclusion[conclusion], locale).split(/[，:]/)[0] ?? '';
}

function total(results: readonly BatchResult[], locale: Locale): string {
  const counts = conclusions
    .map((conclusion) => {
      const members = results.filter(
        (result) => result.status === 'done' && result.inspection.conclusion === conclusion,
      );
      return { conclusion, members };
    })
    .filter(({ members }) => members.length > 0)
    .map(({ conclusion, members }) => `${shortConclusion(conclusion, locale)} ${members.length}`);
  const errors = results.filter((result) => result.status === 'error').length;
  if (errors > 0) counts.push(`${pick(texts.batchErrors, locale)} ${errors}`);
  return fill(texts.batchTotal, locale, { all: results.length, counts: counts.join(locale === 'zh-CN' ? '，' : ', ') });
}
