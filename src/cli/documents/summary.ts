import { loadBatch } from '../../inspection/compare/batch/load.ts';
import { summarise } from '../../inspection/compare/batch/summary.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { batchWords as words } from '../../i18n/report/batch.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { conclusions } from '../../inspection/model.ts';
import { readSettings } from '../../report/document/settings.ts';
import { summaryDocument } from '../../report/summary/document.ts';
import type { SummaryInput } from '../../report/summary/input.ts';
import { summaryJson } from '../../report/summary/json.ts';
import { summaryTables } from '../../report/summary/tables.ts';
import { rules } from '../../rules/index.ts';
import { visible } from '../../shared/text.ts';
import { toolVersion } from '../../shared/version.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { parseDocumentFormats, writeDocuments } from './written.ts';

export interface SummaryFlags {
  organisation?: string;
  reportNumber?: string;
  format: string;
  out: string;
  json?: boolean;
}

/** `zhijian summary`: many inspections as figures. What cannot be read is named and keeps nothing else from being counted. */
export async function summaryCommand(
  terminal: Terminal,
  paths: readonly string[],
  flags: SummaryFlags,
): Promise<number> {
  const formats = parseDocumentFormats(flags.format, ['xlsx', 'html', 'docx', 'pdf', 'json']);
  const { organisation, reportNumber } = flags;
  const settings = readSettings({ organisation, reportNumber }, 'spot-check');
  const summary = summarise(loadBatch(paths));
  const tool = `zhijian ${toolVersion}`;
  const input: SummaryInput = { summary, rules, locale: terminal.locale, settings, tool };
  const written = {
    document: () => summaryDocument(input),
    tables: () => summaryTables(input),
    json: () => summaryJson(input),
  };
  const files = await writeDocuments(terminal, written, formats, flags.out, 'summary');
  for (const { error, path } of summary.broken)
    terminal.log(`${pick(words.broken, terminal.locale)}: ${visible(path, 200)} (${error.code})`);
  if (flags.json === true) terminal.out(summaryJson(input).trimEnd());
  else {
    for (const line of figures(input)) terminal.out(line);
    for (const one of files) terminal.out(say(terminal, 'reportWritten', { path: one }));
  }
  return summary.broken.length > 0 ? exitCodes['needs-review'] : exitCodes.done;
}

function figures({ locale, summary }: SummaryInput): string[] {
  const { apps, conclusions: counts, period, rows } = summary;
  if (period === null) return [pick(words.empty, locale)];
  const days = { from: period.from.slice(0, 10), to: period.to.slice(0, 10) };
  return [
    fill(words.overviewText, locale, { apps, inspections: rows.length, ...days }),
    ...conclusions
      .filter((conclusion) => counts[conclusion] > 0)
      .map((conclusion) => `  ${pick(summaryTexts.conclusion[conclusion], locale)}  ${counts[conclusion]}`),
  ];
}
