import { pick } from '../../i18n/locale.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { visible } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { inLanguage } from '../view/driven/in-language.ts';
import { momentsOf } from '../view/driven/moments.ts';
import { labelOf } from '../view/names.ts';
import { patternName } from '../view/pattern-name.ts';
import { valueOf } from '../view/value.ts';
import { describeVerdicts, type VerdictView } from '../view/verdicts.ts';
import { boxOf, type Mark, type MarkKind } from './model.ts';

const marksOfLook = 12;

/** What findings, gates, crashes, prompts and unmet expectations point at, by the id of the look. */
export function marksOf(
  input: ReportInput,
  verdicts: readonly VerdictView[] = describeVerdicts(input),
): Map<number, Mark[]> {
  const { evidence, locale } = input;
  const marks = new Map<number, Mark[]>();
  const add = (capture: number, kind: MarkKind, text: string, bounds?: Parameters<typeof boxOf>[0]) => {
    const known = marks.get(capture) ?? [];
    const mark: Mark = { kind, text: visible(text, 200), ...(bounds === undefined ? {} : { box: boxOf(bounds) }) };
    const key = JSON.stringify(mark);
    if (known.length >= marksOfLook || known.some((one) => JSON.stringify(one) === key)) return;
    marks.set(capture, [...known, mark]);
  };
  for (const { findings, title, verdict } of verdicts) {
    if (verdict.outcome !== 'failed' && verdict.outcome !== 'cantTell') continue;
    for (const { finding, seen } of findings)
      if (finding.outcome === 'failed' || finding.outcome === 'cantTell')
        for (const { moments } of seen)
          for (const { bounds, capture } of moments) add(capture, 'finding', title, bounds);
  }
  for (const gate of valueOf(evidence, 'forced-use')?.gates ?? [])
    for (const { bounds, capture } of gate.seenAt)
      add(capture, 'gate', `${patternName(gate.pattern, locale)} ${gate.wording}`, bounds);
  for (const crash of valueOf(evidence, 'crashes')?.crashes ?? [])
    if (crash.capture !== null)
      add(crash.capture, 'crash', `${labelOf(drivenLabels.crash, crash.kind, locale)} ${crash.reason}`);
  for (const prompt of valueOf(evidence, 'prompts')?.prompts ?? [])
    for (const { bounds, capture } of momentsOf(evidence, 'prompts', prompt))
      add(
        capture,
        'prompt',
        `${prompt.permissions.join(' ')} ${pick(drivenLabels.answer[prompt.answer], locale)}`,
        bounds,
      );
  for (const { steps } of valueOf(evidence, 'runs')?.runs ?? [])
    for (const { capture, expectation, label, state } of steps) {
      if (capture === undefined) continue;
      if (expectation?.met === false) add(capture, 'expectation', inLanguage(expectation.what, locale));
      if (state === 'failed' || state === 'lost') add(capture, 'fault', label);
    }
  return marks;
}
