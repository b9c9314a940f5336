import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeFolder, unwritable } from '../../inspection/writable.ts';
import type { Document } from '../../report/document/model.ts';
import type { SheetTable } from '../../report/xlsx/table.ts';
import { InspectorError } from '../../shared/errors.ts';
import { withLibrary } from '../../shared/optional-library.ts';
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

/** Writes `<name>.<locale>.<extension>` per format into `folder`, which is made where it is missing; returns the paths. */
export async function writeDocuments(
  terminal: Terminal,
  written: Written,
  formats: readonly DocumentFormat[],
  folder: string,
  name: string,
): Promise<string[]> {
  const paths: string[] = [];
  for (const format of formats) {
    const content = await render(written, format);
    const path = join(folder, `${name}.${terminal.locale}.${format}`);
    makeFolder(folder);
    try {
      writeFileSync(path, content);
    } catch (error) {
      throw unwritable(path, error);
    }
    paths.push(path);
  }
  return paths;
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
