import { withLibrary } from '../../shared/optional-library.ts';
import type { ReportFormat } from '../format.ts';

/** The checklist that reviewers fill in: requirements, rules, permissions and SDKs, and a hidden sheet by which it is read back. */
export const xlsx: ReportFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  render: async (input) => {
    const { renderChecklist } = await withLibrary('@cj-tech-master/excelts', () => import('./render.ts'));
    return renderChecklist(input);
  },
};
