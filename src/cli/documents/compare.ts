import { redactJson } from '../../handover/redaction/json.ts';
import { compareAssessment } from '../../inspection/compare/assessment/compare.ts';
import { noMapping, readMapping } from '../../inspection/compare/assessment/mapping.ts';
import { readAssessment } from '../../inspection/compare/assessment/read.ts';
import { pick } from '../../i18n/locale.ts';
import { comparisonWords as words } from '../../i18n/report/comparison.ts';
import { comparisonDocument } from '../../report/comparison/document.ts';
import type { ComparisonInput } from '../../report/comparison/input.ts';
import { comparisonJson } from '../../report/comparison/json.ts';
import { kappaText } from '../../report/comparison/told.ts';
import { readSettings } from '../../report/document/settings.ts';
import { rules } from '../../rules/index.ts';
import { say } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { reasonGiven } from './reason.ts';
import { type RedactionFlags, withRedaction } from './redaction.ts';
import { handOutDocuments, parseDocumentFormats } from './written.ts';

export interface CompareFlags extends RedactionFlags {
  mapping?: string;
  despite?: string;
  organisation?: string;
  reportNumber?: string;
  format: string;
  out?: string;
  by?: string;
  json?: boolean;
}

/** `zhijian compare`: a self-assessment or another evaluator's result beside ours. */
export async function compareCommand(
  terminal: Terminal,
  path: string,
  other: string,
  flags: CompareFlags,
): Promise<number> {
  const formats = parseDocumentFormats(flags.format, ['docx', 'pdf', 'html', 'json']);
  const despite = reasonGiven(flags.despite);
  const ruleIds = rules.map(({ meta }) => meta.id);
  const mapping = flags.mapping === undefined ? noMapping : readMapping(flags.mapping, ruleIds);
  const assessment = await readAssessment(other, mapping);
  const { by, organisation, reportNumber } = flags;
  const { input, paths } = await withRedaction(terminal, flags, async ({ open, redactor }) => {
    const opened = await open(path);
    const comparison = compareAssessment(opened.inspection, assessment, mapping, despite);
    const settings = readSettings({ organisation, reportNumber }, opened.inspection.occasion);
    const made: ComparisonInput = {
      ...opened.input,
      // What they wrote names persons as well; it was compared as they wrote it.
      comparison: redactJson(comparison, redactor),
      settings,
      despite: despite === null ? null : redactor.text(despite),
    };
    const written = { document: () => comparisonDocument(made), json: () => comparisonJson(made) };
    const folder = flags.out ?? opened.folder;
    const handed = { command: 'compare', name: 'comparison', sources: [opened], folder, by, redactor };
    return { input: made, paths: await handOutDocuments(terminal, written, formats, handed) };
  });
  if (flags.json === true) terminal.out(comparisonJson(input).trimEnd());
  else {
    for (const line of figures(input)) terminal.out(line);
    for (const one of paths) terminal.out(say(terminal, 'reportWritten', { path: one }));
  }
  return input.comparison.kinds.some(({ counts }) => counts['only-we'] + counts['only-they'] > 0)
    ? exitCodes.different
    : exitCodes.done;
}

function figures({ comparison, locale }: ComparisonInput): string[] {
  if (comparison.kinds.length === 0) return [pick(words.nothing, locale)];
  const separator = locale === 'zh-CN' ? '：' : ': ';
  return [
    ...comparison.kinds.map((kind) => `${pick(words.kind[kind.kind], locale)}${separator}${kappaText(kind, locale)}`),
    ...comparison.cautions.map((caution) => `  ! ${pick(words.caution[caution], locale)}`),
  ];
}
