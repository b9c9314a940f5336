import { createHash } from 'node:crypto';

import { renderToString } from 'preact-render-to-string';

import type { ReportFormat, ReportInput } from '../format.ts';
import { Page } from './page.tsx';
import { picturesFor } from './pictures.ts';
import { script } from './script.ts';
import { styleSheet } from './style/index.ts';
import { type PageView, pageView } from './view.ts';

/** One file that opens from disk, reads without a network and prints. */
export const html: ReportFormat = {
  name: 'html',
  extension: 'html',
  render(input: ReportInput) {
    const view = pageView(input);
    if (view.driven === undefined || input.attachment === undefined) return markupOf(view);
    return markupOf({ ...view, pictures: picturesFor(input, view.driven) });
  },
};

function markupOf(view: PageView): string {
  const style = styleSheet(view.locale);
  const page = <Page view={view} style={style} script={script} policy={policyFor(style)} />;
  return `<!doctype html>\n${inLines(renderToString(page))}\n`;
}

/**
 * A line per block, for people who compare two reports. Safe by expression: in rendered markup a `<` begins a tag, those of the app are
 * escaped, and neither style nor script holds such tags.
 */
function inLines(markup: string): string {
  return markup.replace(
    /<(?:header|nav|main|section|article|details|figure|symbol|footer|table|tr|h[1-4]|dl|dt|li|p|script|style|meta)[ >]/g,
    '\n$&',
  );
}

/** Nothing may load, run or be sent but the two parts whose hashes stand here (CSP level 2, `'sha256-…'` sources). */
function policyFor(style: string): string {
  return [
    "default-src 'none'",
    `style-src '${sourceHash(style)}'`,
    `script-src '${sourceHash(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
