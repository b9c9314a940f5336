import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import { labelOf } from '../../view/names.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { type DocumentContext, quoted } from '../context.ts';
import { methodsOf } from '../parts/items.ts';
import { problemMoments } from './moments.ts';

const words = documentWords.finding;

/** Under which conditions it was seen: device, scenario, start, network, answers to permission dialogs. */
export function conditionsOf(context: DocumentContext, view: VerdictView): string[] {
  const { input, say } = context;
  const [main] = problemMoments(context, view);
  if (main === undefined) {
    const papers = methodsOf(view.rule).includes('document');
    return [say(papers ? words.papersCondition : words.staticCondition)];
  }
  const run = valueOf(input.evidence, 'runs')?.runs.find(({ id }) => id === main.run);
  const start = run?.steps.find(({ keyword }) => keyword === 'restore');
  const capture = context.driven?.captures[main.capture];
  const { device } = input.inspection;
  return [
    ...(device === null
      ? []
      : [say(words.onDevice, { device: `${device.manufacturer} ${device.model} (API ${device.apiLevel})` })]),
    ...(run === undefined ? [] : [say(words.onScenario, { scenario: quoted(run.title, 120) })]),
    ...(start === undefined ? [] : [say(words.onStart, { start: startName(context, start.label) })]),
    ...(capture === undefined ? [] : [say(words.onNetwork, { network: networkName(context, capture.network) })]),
    answersBefore(context, main),
  ];
}

/** `restore: consented` names a state of the app. */
function startName({ locale }: DocumentContext, label: string): string {
  return labelOf(drivenLabels.appState, label.replace(/^restore: /, ''), locale);
}

function networkName({ say }: DocumentContext, network: 'online' | 'offline' | 'unknown'): string {
  return network === 'unknown' ? say(reportWords.unknown) : say(words[network]);
}

function answersBefore({ input, locale, say }: DocumentContext, main: { capture: number; run: string }): string {
  const before = (valueOf(input.evidence, 'prompts')?.prompts ?? []).filter(
    ({ seenAt }) => seenAt.run === main.run && seenAt.capture < main.capture,
  );
  if (before.length === 0) return say(words.noAnswers);
  const answers = before
    .slice(0, 10)
    .map(({ answer, permissions }) => `${permissions.join(' ')} ${labelOf(drivenLabels.answer, answer, locale)}`);
  return say(words.onAnswers, { answers });
}
