import type { Workbook } from '@cj-tech-master/excelts';

import type { Inspection } from '../../inspection/model.ts';
import { checklistFormat, identityKeys, identitySheet } from '../../inspection/review/checklist.ts';
import type { Reviewable } from '../../inspection/review/digest.ts';
import { itemKey } from '../../inspection/review/model.ts';
import { cellText } from './cell-text.ts';

/** The hidden sheet that ties the workbook to its inspection and each of its rows to what was judged. */
export function addIdentity(workbook: Workbook, inspection: Inspection, reviewables: readonly Reviewable[]): void {
  const sheet = workbook.addWorksheet(identitySheet, { state: 'veryHidden' });
  sheet.addRow([identityKeys.format, checklistFormat]);
  sheet.addRow([identityKeys.inspection, cellText(inspection.id)]);
  sheet.addRow([identityKeys.bundle, inspection.bundle.sha256]);
  sheet.addRow([identityKeys.ruleset, inspection.ruleset.sha256]);
  for (const { item, aboutSha256, automatic } of reviewables) {
    sheet.addRow([identityKeys.item, itemKey(item), aboutSha256, automatic]);
  }
}
