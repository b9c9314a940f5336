import type { ReportInput } from '../format.ts';
import type { DocumentSettings } from '../document/input.ts';

/** What a notice is made from, beside the inspection. */
export interface NoticeInput extends ReportInput {
  settings: Pick<DocumentSettings, 'organisation' | 'logo' | 'reportNumber'>;
  /** `2026-12-31`; null: left to be filled in. */
  due: string | null;
  /** Who has to rectify; null: the sponsor of the filing form, or left to be filled in. */
  to: string | null;
}
