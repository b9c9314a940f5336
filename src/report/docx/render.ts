import { buildDocument } from '../document/build.ts';
import type { DocumentInput } from '../document/input.ts';
import { readSettings } from '../document/settings.ts';
import type { Document } from '../document/model.ts';
import type { ReportInput } from '../format.ts';
import { fixedArchive } from './render/archive.ts';
import { fileOf } from './render/file.ts';
import { loadDocx } from './render/library.ts';
import { preparePictures } from './render/pictures.ts';

/** The report of one inspection; what is not chosen is what ships for the occasion. */
export async function renderDocx(input: ReportInput): Promise<Uint8Array> {
  const document = input.document ?? readSettings({}, input.inspection.occasion);
  const chosen: DocumentInput = { ...input, document };
  if (document.docxTemplate !== undefined) {
    const { renderLaboratory } = await import('./render/laboratory.ts');
    return renderLaboratory(chosen, document.docxTemplate);
  }
  return renderDocument(buildDocument(chosen));
}

/** Any document as a DOCX file. The same document gives the same bytes. */
export async function renderDocument(document: Document): Promise<Uint8Array> {
  const library = await loadDocx();
  const pictures = preparePictures(document);
  const written = await library.Packer.toBuffer(fileOf(library, document, pictures));
  return fixedArchive(written, document.properties.date);
}
