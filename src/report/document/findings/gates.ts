import type { Gate } from '../../../evidence/kinds/forced-use.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { secondsOf } from '../../view/driven/times.ts';
import { labelOf } from '../../view/names.ts';
import { patternName } from '../../view/pattern-name.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { type DocumentContext, quoted } from '../context.ts';
import type { Paragraph, Picture } from '../model.ts';
import { forcedUseOf } from './moments.ts';
import { pictureOf } from './pictures.ts';

const mostGates = 2;
const mostLadders = 2;
const mostPairs = 2;
/** Millimetres. */
const afterWidth = 18;
const armWidth = 40;

export interface RungLine {
  way: string;
  action: string;
  result: string;
  took: string;
  after: Picture | Paragraph | undefined;
}

/** One ladder of ways out of a gate. */
export interface GateReport {
  title: string;
  rungs: readonly RungLine[];
  /** The control: doing as it asks. */
  control: string;
}

export interface ArmReport {
  title: string;
  result: string;
  words: string;
  picture: Picture | Paragraph | undefined;
}

export interface PairReport {
  title: string;
  arms: readonly ArmReport[];
}

export function gateReports(context: DocumentContext, view: VerdictView): GateReport[] {
  const { gates } = forcedUseOf(context, view);
  return gates.slice(0, mostGates).flatMap((gate) =>
    gate.ladders.slice(0, mostLadders).map((ladder, index) => ({
      title: context.say(documentWords.finding.ladder, { run: ladder.run, number: index + 1 }),
      rungs: ladder.rungs.map((rung) => rungLine(context, rung)),
      control: controlText(context, gate),
    })),
  );
}

function rungLine(context: DocumentContext, rung: Gate['ladders'][number]['rungs'][number]): RungLine {
  const { driven, locale } = context;
  const after = rung.after === null ? undefined : driven?.captures[rung.after];
  const detail = rung.detail === undefined || rung.detail === '' ? '' : ` (${quoted(rung.detail, 160)})`;
  return {
    way: labelOf(drivenLabels.rung, rung.rung, locale),
    action: quoted(rung.action, 160),
    result: `${labelOf(drivenLabels.rungResult, rung.result, locale)}${detail}`,
    took: secondsOf(rung.took),
    after: after === undefined ? undefined : pictureOf(context, after, [], afterWidth),
  };
}

function controlText({ say }: DocumentContext, { accepting }: Gate): string {
  const words = drivenWords.gate;
  if (accepting === null) return say(words.notTried);
  const { action, detail, succeeded } = accepting;
  const result = succeeded === null ? words.unknown : succeeded ? words.succeeded : words.notSucceeded;
  return [say(result), quoted(action, 200), quoted(detail, 200)].filter((part) => part !== '').join(' · ');
}

export function pairReports(context: DocumentContext, view: VerdictView): PairReport[] {
  const { locale, say } = context;
  const words = drivenWords.pair;
  const { comparisons } = forcedUseOf(context, view);
  return comparisons.slice(0, mostPairs).map((pair) => ({
    title: say(documentWords.labelled, {
      label: say(documentWords.finding.pair),
      text: patternName(pair.pattern, locale),
    }),
    arms: (
      [
        [words.declining, pair.declining],
        [words.accepting, pair.accepting],
      ] as const
    ).map(([title, arm]) => {
      const capture = arm.capture === null ? undefined : context.driven?.captures[arm.capture];
      return {
        title: say(title),
        result: say(arm.blocked === null ? words.open : arm.blocked ? words.blocked : words.free),
        words: quoted(arm.words, 300),
        picture: capture === undefined ? undefined : pictureOf(context, capture, [], armWidth),
      };
    }),
  }));
}
