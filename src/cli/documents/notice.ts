import { noticeDocument } from '../../report/notice/document.ts';
import type { NoticeInput } from '../../report/notice/settings.ts';
import { noticeTables } from '../../report/notice/tables.ts';
import { readSettings } from '../../report/document/settings.ts';
import { InspectorError } from '../../shared/errors.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { type RedactionFlags, withRedaction } from './redaction.ts';
import { handOutDocuments, parseDocumentFormats } from './written.ts';

export interface NoticeFlags extends RedactionFlags {
  due?: string;
  to?: string;
  organisation?: string;
  reportNumber?: string;
  format: string;
  out?: string;
  by?: string;
}

/** `zhijian notice`: what has to be rectified, by when, with room for the reply. */
export async function noticeCommand(terminal: Terminal, path: string, flags: NoticeFlags): Promise<number> {
  const formats = parseDocumentFormats(flags.format, ['docx', 'pdf', 'html', 'xlsx']);
  const due = flags.due === undefined ? null : parseDay(flags.due);
  const { by, organisation, reportNumber } = flags;
  const paths = await withRedaction(terminal, flags, async ({ open, redactor }) => {
    const opened = await open(path);
    const settings = readSettings({ organisation, reportNumber }, opened.inspection.occasion);
    const input: NoticeInput = { ...opened.input, settings, due, to: flags.to ?? null };
    const written = { document: () => noticeDocument(input), tables: () => noticeTables(input) };
    const folder = flags.out ?? opened.folder;
    const handed = { command: 'notice', name: 'notice', sources: [opened], folder, by, redactor };
    return handOutDocuments(terminal, written, formats, handed);
  });
  for (const one of paths) terminal.out(say(terminal, 'reportWritten', { path: one }));
  return exitCodes.done;
}

function parseDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  // `2026-02-30` is a date to the parser, another one.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text))
    return text;
  throw new InspectorError('option-invalid', {
    zh: `--due ${text}：应为日期，如 2026-12-31`,
    en: `--due ${text}: a date like 2026-12-31`,
  });
}
