import type { BatchSummary } from '../../inspection/compare/batch/summary.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { AnyRule } from '../../rules/rule.ts';
import type { DocumentSettings } from '../document/input.ts';

/** What the summary of a batch is made from. */
export interface SummaryInput {
  summary: BatchSummary;
  /** What must not leave was taken out. */
  redacted?: boolean;
  rules: readonly AnyRule[];
  locale: Locale;
  settings: Pick<DocumentSettings, 'organisation' | 'logo' | 'reportNumber'>;
  tool: string;
}
