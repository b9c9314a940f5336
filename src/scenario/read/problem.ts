import { position, snippetOf } from '../../shared/snippet.ts';
import type { Text } from '../../shared/text.ts';
import type { Finding } from './finding.ts';

/** An error of a scenario file, located. Line and column count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: Text;
  /** The line with its number and a caret under the place; two lines. */
  snippet: string;
}

/** Further ones are mostly consequences. */
const mostShown = 20;

/** In the order of the text, the first 20. */
export function locate(text: string, file: string, findings: readonly Finding[]): Problem[] {
  return findings
    .toSorted((one, other) => one.start - other.start)
    .slice(0, mostShown)
    .map(({ start, end, message }) => {
      const { line, column } = position(text, start);
      return { file, line, column, message, snippet: snippetOf(text, start, end) };
    });
}

/** `file:3:5: zh / en` and the snippet. */
export function renderProblem({ file, line, column, message, snippet }: Problem): string {
  return `${file}:${line}:${column}: ${message.zh} / ${message.en}\n${snippet}`;
}
