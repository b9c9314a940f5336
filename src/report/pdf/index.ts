import type { ReportFormat } from '../format.ts';

/** The report that is handed in, as it is printed. Made by the system's Chromium. */
export const pdf: ReportFormat = {
  name: 'pdf',
  extension: 'pdf',
  render: async (input) => (await import('./render.tsx')).renderPdf(input),
};
