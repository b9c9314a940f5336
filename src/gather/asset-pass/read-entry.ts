import type { AssetSource, Reading } from './entries.ts';
import { scanMarkup } from './markup.ts';
import { literalPieces } from './pieces.ts';
import { scanScript } from './script.ts';
import { unescapeScript } from './unescape.ts';

/** A string of a packed file. `shown`: HTML shows it whatever its language; others may be data. */
interface AssetText {
  value: string;
  line: number;
  shown: boolean;
}

/** A link of a page: `tag` and `attribute` tell whether it is loaded or only led to. */
export interface AssetLink {
  url: string;
  line: number;
  tag: string;
  attribute: string;
}

export interface AssetSinks {
  text(text: AssetText): void;
  link(link: AssetLink): void;
}

/** Takes the text of one packed file apart. */
export function readEntry(
  text: string,
  reading: Exclude<Reading, 'archive'>,
  source: AssetSource,
  sinks: AssetSinks,
): void {
  const literal = (value: string, line: number): void =>
    literalPieces(value, line, (piece, at) => sinks.text({ value: piece, line: at, shown: false }));
  switch (reading) {
    case 'markup':
      scanMarkup(text, (piece) => {
        if (piece.part === 'literal') return literal(piece.value, piece.line);
        if (piece.part === 'link')
          return sinks.link({ url: piece.value, line: piece.line, tag: piece.tag, attribute: piece.attribute });
        return sinks.text({ value: piece.value, line: piece.line, shown: true });
      });
      return;
    case 'script':
    case 'json':
      scanScript(text, literal);
      return;
    case 'style':
      lines(text, (value, line) => (value.includes('://') ? sinks.text({ value, line, shown: false }) : undefined));
      return;
    case 'lines':
      readLines(text, source, sinks);
  }
}

/** `key=value` files, notes, key files. A PEM block is one text, since its lines mean nothing alone. */
function readLines(text: string, source: AssetSource, sinks: AssetSinks): void {
  let block: string[] | undefined;
  let blockLine = 1;
  lines(text, (value, line) => {
    if (value.startsWith('-----BEGIN')) {
      block = [];
      blockLine = line;
    }
    if (block === undefined) {
      sinks.text({ value: source === 'web' ? unescapeUnicode(value) : value, line, shown: false });
      return;
    }
    if (block.length < 200) block.push(value);
    if (!value.startsWith('-----END')) return;
    sinks.text({ value: block.join('\n'), line: blockLine, shown: false });
    block = undefined;
  });
}

/** Java property files escape what is not Latin-1; in other files such an escape hardly occurs. */
function unescapeUnicode(value: string): string {
  return value.includes('\\u') ? unescapeScript(value) : value;
}

function lines(text: string, emit: (value: string, line: number) => void): void {
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const found = text.indexOf('\n', at);
    const stop = found === -1 ? text.length : found;
    const value = text.slice(at, stop).trim();
    if (value !== '') emit(value, line);
    at = stop + 1;
  }
}
