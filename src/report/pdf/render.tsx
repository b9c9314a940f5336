import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';

import { buildDocument } from '../document/build.ts';
import type { Document } from '../document/model.ts';
import { readSettings } from '../document/settings.ts';
import type { ReportInput } from '../format.ts';
import { requireChineseFont } from './fonts.ts';
import { Page } from './page.tsx';
import { pagesOfDestinations } from './destinations.ts';
import { withProperties } from './properties.ts';
import { blank, pictureReader, type ReadPicture } from './pictures.ts';
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
  const picture = pictureReader(document);
  const pages = document.contents === undefined ? new Map<string, number>() : await pagesOf(document, picture);
  const markup = markupOf(<Page document={document} pages={pages} picture={picture} />);
  return withProperties(await printPage(markup), document.properties);
}

/** Laid out once without page numbers, and without what pictures show: they keep their size. */
async function pagesOf(document: Document, picture: ReadPicture): Promise<ReadonlyMap<string, number>> {
  const page = <Page document={document} pages={new Map()} picture={blank(picture)} />;
  return pagesOfDestinations(await printPage(markupOf(page), { draft: true }));
}

function markupOf(page: JSX.Element): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
