import type { DocumentInput, DocumentSettings } from '../../src/report/document/input.ts';
import { readSettings } from '../../src/report/document/settings.ts';
import type { ReportInput } from '../../src/report/format.ts';
import { drivenAttachments, drivenEvidence, type DrivenWords } from './driven-report.ts';
import { reportInputOf } from './report.ts';

/** A report input with the settings that ship for its occasion, changed as a test needs. */
export function documentInputOf(input: ReportInput, change: Partial<DocumentSettings> = {}): DocumentInput {
  return { ...input, document: { ...readSettings({}, input.inspection.occasion), ...change } };
}

/** An app with a check-in gate, driven, as the input of a document. */
export function drivenDocument(
  options: { words?: DrivenWords; locale?: 'zh-CN' | 'en'; change?: Partial<DocumentSettings> } = {},
): DocumentInput {
  const { change, locale = 'zh-CN', words } = options;
  const input = { ...reportInputOf(drivenEvidence(words), { locale }), attachment: drivenAttachments(words?.log) };
  return documentInputOf(input, change);
}
