import { retest } from '../../inspection/compare/retest/retest.ts';
import { readSettings } from '../../report/document/settings.ts';
import { retestDocument } from '../../report/retest/document.ts';
import { retestJson } from '../../report/retest/json.ts';
import { retestTexts } from '../../report/retest/lines.ts';
import type { RetestInput } from '../../report/retest/told.ts';
import { rules } from '../../rules/index.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { reasonGiven } from './reason.ts';
import { type Opened, type RedactionFlags, withRedaction } from './redaction.ts';
import { handOutDocuments, parseDocumentFormats } from './written.ts';

export interface RetestFlags extends RedactionFlags {
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
  const { by, organisation, reportNumber, template } = flags;
  const document = readSettings({ organisation, reportNumber, template }, 're-test');
  const { input, paths } = await withRedaction(terminal, flags, async ({ open, redactor }) => {
    const before = await open(beforePath);
    const after = await open(afterPath);
    const earlier: Opened[] = [];
    for (const path of flags.earlier ?? []) earlier.push(await open(path));
    const reason = despite === null ? null : redactor.text(despite);
    const told = { before, after, earlier, despite: reason };
    const result = retest(told);
    const made: RetestInput = { ...told, retest: result, redacted: true, rules, locale: terminal.locale };
    const written = {
      document: () => retestDocument({ ...after.input, document }, made, before.input.attachment),
      json: () => retestJson(made),
    };
    const folder = flags.out ?? after.folder;
    const handed = { command: 'retest', name: 'retest', sources: [after], folder, by, redactor };
    return { input: made, paths: await handOutDocuments(terminal, written, formats, handed) };
  });
  if (flags.json === true) terminal.out(retestJson(input).trimEnd());
  else {
    for (const line of retestTexts(input)) terminal.out(line);
    for (const one of paths) terminal.out(say(terminal, 'reportWritten', { path: one }));
  }
  return exitCodeOf(input.retest);
}

/** New failures of mandatory rules count as much as old ones. */
function exitCodeOf({ conclusion, items }: ReturnType<typeof retest>): number {
  const fresh = items.some(({ after, status }) => status === 'new' && after?.force === 'mandatory');
  if (conclusion === 'not-all-fixed' || fresh) return exitCodes['non-compliant'];
  return conclusion === 'cannot-say' ? exitCodes['needs-review'] : exitCodes.done;
}
