import type { ReportFormat } from '../format.ts';

/** The report that is handed in, to be edited in a word processor: built in, or from a laboratory's own template. */
export const docx: ReportFormat = {
  name: 'docx',
  extension: 'docx',
  async render(input) {
    const { renderDocx } = await import('./render.ts');
    return renderDocx(input);
  },
};
