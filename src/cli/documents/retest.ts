import { retest } from '../../inspection/compare/retest/retest.ts';
import { readSettings } from '../../report/document/settings.ts';
import { retestDocument } from '../../report/retest/document.ts';
import { retestJson } from '../../report/retest/json.ts';
import { retestTexts } from '../../report/retest/lines.ts';
import type { RetestInput } from '../../report/retest/told.ts';
import { rules } from '../../rules/index.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { recordReports } from '../record-reports.ts';
import type { Terminal } from '../terminal.ts';
import { openInspection } from './opened.ts';
import { reasonGiven } from './reason.ts';
import { parseDocumentFormats, writeDocuments } from './written.ts';

export interface RetestFlags {
  earlier?: string[];
  despite?: string;
  template?: string;
  organisation?: string;
  reportNumber?: string;
  format: string;
  out?: string;
  by?: string;
  json?: boolean;
}

/** `zhijian retest`: each problem of the old inspection → fixed, not fixed, recurred or not reproducible. */
export async function retestCommand(
  terminal: Terminal,
  beforePath: string,
  afterPath: string,
  flags: RetestFlags,
): Promise<number> {
  const formats = parseDocumentFormats(flags.format, ['docx', 'pdf', 'html', 'json']);
  const despite = reasonGiven(flags.despite);
  const before = openInspection(terminal, beforePath);
  const after = openInspection(terminal, afterPath);
  const earlier = (flags.earlier ?? []).map((path) => openInspection(terminal, path));
  const result = retest({ before, after, earlier, despite });
  const input: RetestInput = { retest: result, before, after, earlier, despite, rules, locale: terminal.locale };
  const { organisation, reportNumber, template } = flags;
  const document = readSettings({ organisation, reportNumber, template }, 're-test');
  const written = {
    document: () => retestDocument({ ...after.input, document }, input, before.input.attachment),
    json: () => retestJson(input),
  };
  const folder = flags.out ?? after.folder;
  const paths = await writeDocuments(terminal, written, formats, folder, 'retest');
  recordReports(terminal, { ...after, by: flags.by, command: 'retest' }, paths);
  if (flags.json === true) terminal.out(retestJson(input).trimEnd());
  else {
    for (const line of retestTexts(input)) terminal.out(line);
    for (const one of paths) terminal.out(say(terminal, 'reportWritten', { path: one }));
  }
  return exitCodeOf(result);
}

/** New failures of mandatory rules count as much as old ones. */
function exitCodeOf({ conclusion, items }: ReturnType<typeof retest>): number {
  const fresh = items.some(({ after, status }) => status === 'new' && after?.force === 'mandatory');
  if (conclusion === 'not-all-fixed' || fresh) return exitCodes['non-compliant'];
  return conclusion === 'cannot-say' ? exitCodes['needs-review'] : exitCodes.done;
}
