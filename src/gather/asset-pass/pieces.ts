import { scanMarkup } from './markup.ts';
import { scanScript, type LiteralSink } from './script.ts';

const longestPlain = 300;
const deepest = 2;
const tags = /<\/?[a-zA-Z][^<>]{0,200}>/;
const quotes = /["'`]/;

/**
 * What a literal is made of: markup in a literal is read as markup; long literals with literals inside (JSON in a string, modules in
 * `eval("…")`) are read as script. Anything else is one piece.
 */
export function literalPieces(value: string, line: number, emit: LiteralSink, depth = 0): void {
  if (depth < deepest && value.includes('<') && tags.test(value)) {
    scanMarkup(value, (piece) =>
      piece.part === 'literal' ? literalPieces(piece.value, line, emit, depth + 1) : emit(piece.value, line),
    );
    return;
  }
  if (depth < deepest && value.length > longestPlain && quotes.test(value)) {
    scanScript(value, (inner) => literalPieces(inner, line, emit, depth + 1));
    return;
  }
  emit(value, line);
}
