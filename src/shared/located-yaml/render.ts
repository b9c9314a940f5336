import { position, snippetOf } from '../snippet.ts';
import type { Text } from '../text.ts';

/** One error of a file: where in its text, and what, in both languages. */
export interface LocatedIssue {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  message: Text;
}

/** `form.yaml:12:3: zh / en`, the line and a caret under the place, for each issue in the order of the text. */
export function renderIssues(text: string, path: string, issues: readonly LocatedIssue[]): string {
  const sorted = issues.toSorted((one, other) => one.start - other.start);
  const shown = sorted.slice(0, mostShown).map((issue) => renderIssue(text, path, issue));
  const more = sorted.length - shown.length;
  if (more > 0) shown.push(`另有 ${more} 处错误 / ${more} more errors`);
  return shown.join('\n');
}

const mostShown = 100;

function renderIssue(text: string, path: string, { start, end, message }: LocatedIssue): string {
  const { line, column } = position(text, start);
  return `${path}:${line}:${column}: ${message.zh} / ${message.en}\n${snippetOf(text, start, end)}`;
}
