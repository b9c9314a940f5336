import type { Comparison } from '../../inspection/compare/assessment/compare.ts';
import type { DocumentSettings } from '../document/input.ts';
import type { ReportInput } from '../format.ts';

/** What a comparison is told from: our inspection with its evidence, and what came of comparing. */
export interface ComparisonInput extends ReportInput {
  comparison: Comparison;
  settings: Pick<DocumentSettings, 'organisation' | 'logo' | 'reportNumber'>;
  despite: string | null;
}
