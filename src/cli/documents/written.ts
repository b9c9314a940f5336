import type { Redactor } from '../../handover/redaction/redactor.ts';
import { refuseTraces } from '../../handover/search.ts';
import type { Document } from '../../report/document/model.ts';
import type { SheetTable } from '../../report/xlsx/table.ts';
import { InspectorError } from '../../shared/errors.ts';
import { withLibrary } from '../../shared/optional-library.ts';
import { type Handing, handOut } from '../release.ts';
import type { Terminal } from '../terminal.ts';

export const documentFormats = ['docx', 'pdf', 'html', 'xlsx', 'json'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What a command can write, made when a format asks for it. */
export interface Written {
  document(): Document;
  tables?: () => readonly SheetTable[];
  json?: () => string;
}

/** Parses `docx,json`; throws `option-invalid` naming those that the command knows. */
export function parseDocumentFormats(list: string, known: readonly DocumentFormat[]): DocumentFormat[] {
  const asked = [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  const found = known.filter((name) => asked.includes(name));
  if (found.length === asked.length && found.length > 0) return found;
  throw new InspectorError('option-invalid', {
    zh: `--format ${list}：可选 ${known.join('、')}`,
    en: `--format ${list}: known formats are ${known.join(', ')}`,
  });
}

/** What is handed out under which name; the inspections it is made from were redacted. */
interface Handed extends Pick<Handing, 'by' | 'command' | 'sources' | 'folder'> {
  /** The files are `<name>.<locale>.<extension>`. */
  name: string;
  redactor: Redactor;
}

/** Makes a document per format, looks through each once more for values of the account file, writes them down, and gives the paths. */
export async function handOutDocuments(
  terminal: Terminal,
  written: Written,
  formats: readonly DocumentFormat[],
  { name, redactor, ...handed }: Handed,
): Promise<readonly string[]> {
  const search = (drafts: string) => refuseTraces(drafts, redactor);
  return handOut(terminal, { ...handed, redacted: true, search }, async (put) => {
    for (const format of formats) put(`${name}.${terminal.locale}.${format}`, await render(written, format));
  });
}

async function render(written: Written, format: DocumentFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../../report/docx/render.ts')).renderDocument(written.document());
    case 'pdf':
      return (await import('../../report/pdf/render.tsx')).renderDocument(written.document());
    case 'html':
      return (await import('../../report/pdf/screen.tsx')).renderScreen(written.document());
    case 'xlsx': {
      const { renderTables } = await withLibrary(
        '@cj-tech-master/excelts',
        () => import('../../report/xlsx/workbook.ts'),
      );
      const { properties, reportNumber, title } = written.document();
      const { bundleSha256, date, inspectionId, tool } = properties;
      const about = { title: `${title} ${reportNumber}`, subject: inspectionId, keywords: bundleSha256, tool, date };
      return renderTables(written.tables?.() ?? [], about);
    }
    case 'json':
      return written.json?.() ?? '';
  }
}
