import { renderToString } from 'preact-render-to-string';

import type { Document } from '../document/model.ts';
import { Page } from './page.tsx';
import { pictureReader } from './pictures.ts';

/** The page that is printed, laid out for a screen: no sheets, no page numbers. */
const style = `@media screen {
html { background: #eef1f5; }
body { max-width: 1040px; margin: 0 auto; padding: 24px 36px 60px; background: #fff; font-size: 15px; }
.cover { min-height: 0; } .cover h1 { margin: 24px 0 12px; } .cover table { margin-top: 16px; font-size: 14px; } .cover .notes { margin-top: 16px; }
table { font-size: 13.5px; } p.note, figcaption { font-size: 12.5px; }
.contents .at, .contents .dots { display: none; } .contents a { color: #14365c; text-decoration: underline; }
}`;

/** Any document as one HTML file with its pictures in it; no scripts, nothing is loaded from anywhere. */
export function renderScreen(document: Document): string {
  const page = renderToString(<Page document={document} pages={new Map()} picture={pictureReader(document)} />);
  return `<!doctype html>\n${page.replace('</head>', () => `<style>${style}</style></head>`)}\n`;
}
