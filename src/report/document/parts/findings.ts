import { documentWords } from '../../../i18n/report/document.ts';
import { paragraph } from '../blocks.ts';
import type { DocumentContext } from '../context.ts';
import { problemBlocks } from '../findings/block.ts';
import { problemOf } from '../findings/problem.ts';
import type { Block } from '../model.ts';

const words = documentWords.finding;

/** All that failed, is advice or waits for a person, one block each. */
export function findings(context: DocumentContext): Block[] {
  const { problems, say } = context;
  if (problems.length === 0) return [paragraph(say(words.none))];
  return [
    paragraph(say(words.intro)),
    ...problems.flatMap((verdict) => problemBlocks(context, problemOf(context, verdict))),
  ];
}
