import type { ReportFormat } from '../format.ts';

/** The checklist that reviewers fill in: requirements, rules, permissions and SDKs, and a hidden sheet by which it is read back. */
export const xlsx: ReportFormat = {
  name: 'xlsx',
  extension: 'xlsx',
  render: async (input) => (await import('./render.ts')).renderChecklist(input),
};
