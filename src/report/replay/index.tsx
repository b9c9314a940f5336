import { createHash } from 'node:crypto';

import { renderToString } from 'preact-render-to-string';

import type { ReportInput } from '../format.ts';
import { tokens } from '../html/style/tokens.ts';
import { startBlocks } from './blocks.ts';
import { replayData, type ReplayPlace } from './data.ts';
import { ReplayPage } from './page.tsx';
import { script } from './script/index.ts';
import { style as ownStyle } from './style.ts';

const style = `${tokens}${ownStyle}`;

/**
 * One page that replays the runs of an inspection from disk: pictures stand in files beside it and are read when they are looked at, all
 * else is in the page. `looks` is the number of screens shown.
 */
export function renderReplay(input: ReportInput, place: ReplayPlace): { page: string; looks: number } {
  const blocks = startBlocks();
  const data = replayData(input, place, blocks);
  const shell = renderToString(<ReplayPage input={input} data={data} policy={policy} style={style} script={script} />);
  // Data stands in elements that no browser runs; a `<` in it could end them. What is packed comes last: the page can be used before it is there.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const packed = blocks.all.map(
    (text, number) => `<script type="application/gzip" id="block-${number}">${text}</script>\n`,
  );
  const page = shell
    .replace('<div id="data-here"></div>', () => `\n<script type="application/json" id="data">${json}</script>\n`)
    .replace('<div id="blocks-here"></div>', () => `\n${packed.join('')}`);
  return {
    page: `<!doctype html>\n${page}\n`,
    looks: data.runs.reduce((sum, { looks }) => sum + looks.length, 0),
  };
}

/** Only this script and style, and pictures beside the page; nothing may be sent, framed or loaded from elsewhere. */
const policy = [
  "default-src 'none'",
  `style-src '${sourceHash(style)}'`,
  `script-src '${sourceHash(script)}'`,
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
