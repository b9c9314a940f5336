import { basename, dirname, resolve } from 'node:path';

import { redactVerdicts } from '../../handover/redact-inspection.ts';
import { redactJson } from '../../handover/redaction/json.ts';
import type { Redactor } from '../../handover/redaction/redactor.ts';
import { type Batch, loadBatch } from '../../inspection/compare/batch/load.ts';
import { summarise } from '../../inspection/compare/batch/summary.ts';
import { fill, pick } from '../../i18n/locale.ts';
import { batchWords as words } from '../../i18n/report/batch.ts';
import { summaryTexts } from '../../i18n/summary.ts';
import { inspectionFile } from '../../inspection/folder.ts';
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
import { type RedactionFlags, withRedaction } from './redaction.ts';
import { handOutDocuments, parseDocumentFormats } from './written.ts';

export interface SummaryFlags extends Pick<RedactionFlags, 'secrets'> {
  organisation?: string;
  reportNumber?: string;
  format: string;
  out: string;
  by?: string;
  json?: boolean;
}

/** `zhijian summary`: many inspections as figures. What cannot be read is named and keeps nothing else from being counted. */
export async function summaryCommand(
  terminal: Terminal,
  paths: readonly string[],
  flags: SummaryFlags,
): Promise<number> {
  const formats = parseDocumentFormats(flags.format, ['xlsx', 'html', 'docx', 'pdf', 'json']);
  const { by, organisation, reportNumber } = flags;
  const settings = readSettings({ organisation, reportNumber }, 'spot-check');
  const { input, files } = await withRedaction(terminal, flags, async ({ redactor }) => {
    const batch = loadBatch(paths);
    const tool = `zhijian ${toolVersion}`;
    const summary = summarise(redactBatch(batch, redactor));
    const made: SummaryInput = { summary, redacted: true, rules, locale: terminal.locale, settings, tool };
    const written = {
      document: () => summaryDocument(made),
      tables: () => summaryTables(made),
      json: () => summaryJson(made),
    };
    const sources = batch.members.map(({ inspection, path }) => ({ inspection, folder: folderOf(path) }));
    const handed = { command: 'summary', name: 'summary', sources, folder: flags.out, by, redactor };
    return { input: made, files: await handOutDocuments(terminal, written, formats, handed) };
  });
  const { summary } = input;
  for (const { error, path } of summary.broken)
    terminal.log(`${pick(words.broken, terminal.locale)}: ${visible(path, 200)} (${error.code})`);
  if (flags.json === true) terminal.out(summaryJson(input).trimEnd());
  else {
    for (const line of figures(input)) terminal.out(line);
    for (const one of files) terminal.out(say(terminal, 'reportWritten', { path: one }));
  }
  return summary.broken.length > 0 ? exitCodes['needs-review'] : exitCodes.done;
}

/** Figures rest on verdicts alone; the evidence, with what it knows of public numbers, is not opened. */
function redactBatch({ broken, members }: Batch, redactor: Redactor): Batch {
  return {
    members: members.map((member) => ({ ...member, inspection: redactVerdicts(member.inspection, redactor) })),
    broken: redactJson(broken, redactor),
  };
}

function folderOf(path: string): string {
  return basename(path) === inspectionFile ? dirname(resolve(path)) : resolve(path);
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
