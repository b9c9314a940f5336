import type { Text } from '../../shared/text.ts';

export interface ProblemEntry {
  /** Names the defect in a few words. */
  title: Text;
  /** What it means for whoever reads the report. */
  meaning: Text;
}
