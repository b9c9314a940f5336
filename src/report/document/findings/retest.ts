import { documentWords } from '../../../i18n/report/document.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { type DocumentContext, quoted } from '../context.ts';
import { methodsOf } from '../parts/items.ts';
import { problemMoments } from './moments.ts';

const words = documentWords.finding;

/** What whoever tests again has to do, and what they may not conclude. */
export function retestPoints(context: DocumentContext, view: VerdictView): string[] {
  const { input, say } = context;
  const [main] = problemMoments(context, view);
  const run = valueOf(input.evidence, 'runs')?.runs.find(({ id }) => id === main?.run);
  const rule = view.verdict.ruleId;
  if (run !== undefined) return [say(words.retestDynamic, { scenario: quoted(run.id, 80) }), say(words.retestOutcome)];
  const papers = methodsOf(view.rule).includes('document');
  return [say(papers ? words.retestPapers : words.retestStatic, { rule }), say(words.retestOutcome)];
}
