import { renderToString } from 'preact-render-to-string';

import { buildDocument } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { readSettings } from '../document/settings.ts';
import type { ReportInput } from '../format.ts';
import { requireChineseFont } from './fonts.ts';
import { Page } from './page.tsx';
import { pagesOfDestinations } from './destinations.ts';
import { withProperties } from './properties.ts';
import { printPage } from './print.ts';

/** The report of one inspection; what is not chosen is what ships for the occasion. */
export async function renderPdf(input: ReportInput): Promise<Uint8Array> {
  const document = input.document ?? readSettings({}, input.inspection.occasion);
  return renderDocument(buildDocument({ ...input, document }));
}

/**
 * Any document as a tagged PDF with an outline. Printed twice where it has a table of contents: which pages its headings are on shows once
 * they are laid out.
 *
 * @throws InspectorError `chromium-missing`, `chinese-font-missing`, `pdf-failed`.
 */
export async function renderDocument(document: Document): Promise<Uint8Array> {
  requireChineseFont();
  const pages = document.contents === undefined ? undefined : await pagesOf(document);
  return withProperties(await printPage(markupOf(document, pages)), document.properties);
}

async function pagesOf(document: Document): Promise<ReadonlyMap<string, number>> {
  return pagesOfDestinations(await printPage(markupOf(document), { draft: true }));
}

function markupOf(document: Document, pages: ReadonlyMap<string, number> = new Map()): string {
  return `<!doctype html>\n${renderToString(<Page document={document} pages={pages} />)}\n`;
}
