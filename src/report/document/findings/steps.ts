import type { Run, RunStep } from '../../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Bounds } from '../../../evidence/screen/node.ts';
import { documentWords } from '../../../i18n/report/document.ts';
import { drivenLabels } from '../../../i18n/report/driven-labels.ts';
import { inLanguage } from '../../view/driven/in-language.ts';
import type { Moment } from '../../view/driven/moments.ts';
import { momentOf } from '../../view/driven/times.ts';
import { labelOf } from '../../view/names.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { type DocumentContext, quoted } from '../context.ts';
import type { Paragraph, Picture, PictureBox } from '../model.ts';
import { problemMoments } from './moments.ts';
import { pictureOf } from './pictures.ts';

const words = documentWords.finding;

export interface Step {
  /** From 1. */
  number: number;
  /** What was done and what is to be seen, line by line. */
  lines: readonly string[];
  picture: Picture | Paragraph | undefined;
}

export interface Reproduction {
  scenario: string;
  steps: readonly Step[];
  /** What was left out in front, in words. */
  note: string | undefined;
  /** Further looks at the same. */
  others: readonly (Picture | Paragraph)[];
}

const mostSteps = 7;
const mostExplored = 3;
const mostOthers = 3;
/** Millimetres. */
const pictureWidth = 36;
const otherWidth = 30;

/** How to come to where the problem shows, with the screen of each step in it; undefined for what no run showed. */
export function reproductionOf(context: DocumentContext, view: VerdictView): Reproduction | undefined {
  const moments = problemMoments(context, view);
  const captures = context.driven?.captures ?? [];
  const main = moments.find(({ capture }) => captures[capture]?.screenshot !== null) ?? moments[0];
  const point = main === undefined ? undefined : captures[main.capture];
  const run = valueOf(context.input.evidence, 'runs')?.runs.find(({ id }) => id === main?.run);
  if (main === undefined || point === undefined || run === undefined) return undefined;

  const looks = captures.filter((capture) => capture.run === run.id);
  const done = run.steps.filter(({ index, state }) => index < point.step && state !== 'skipped');
  const explored = exploredOnTheWay(looks, point);
  const room = mostSteps - 1 - explored.length;
  const shown = done.slice(-Math.max(1, room));
  const parts = [
    ...shown.map((step) => ranStep(context, step, looks)),
    ...explored.map((capture) => exploredStep(context, run, capture)),
    pointStep(context, point, main, moments),
  ];
  const cut = done.length - shown.length;
  const others = moments.filter(({ capture }) => capture !== point.id && captures[capture]?.screenshot !== null);
  return {
    scenario: context.say(documentWords.named, { name: quoted(run.title, 120), id: quoted(run.id, 80) }),
    steps: parts.map((part, index) => ({ number: index + 1, ...part })),
    note: cut > 0 ? context.say(words.stepsCut, { count: cut, file: run.trace ?? 'phone/runs.json' }) : undefined,
    others: differing(others, captures, point)
      .slice(0, mostOthers)
      .map((moment) => {
        const capture = captures[moment.capture] as StoredCapture;
        return pictureOf(context, capture, boxesOf(moment), otherWidth);
      }),
  };
}

type Part = Omit<Step, 'number'>;

/** One step of the scenario: on the screen it acted on, with its target marked; else on the screen that it led to. */
function ranStep(context: DocumentContext, step: RunStep, looks: readonly StoredCapture[]): Part {
  const { locale, say } = context;
  const before = step.element === undefined ? undefined : looks.findLast((look) => look.step < step.index);
  const after = looks.find(({ id }) => id === step.capture) ?? looks.findLast((look) => look.step === step.index);
  const capture = before ?? after;
  const told = step.expectation;
  const met = told?.met === null ? words.stepNotTold : told?.met === true ? words.stepSeen : words.stepNotSeen;
  const lines = [
    told === undefined
      ? say(documentWords.labelled, {
          label: labelOf(drivenLabels.keyword, step.keyword, locale),
          text: quoted(afterKeyword(step, locale), 160),
        })
      : say(met, { what: inLanguage(told.what, locale) }),
    ...(step.element === undefined ? [] : [touchedText(context, step.element, before)]),
    ...momentLines(context, step.at, capture),
  ];
  if (capture === undefined) return { lines, picture: undefined };
  const boxes =
    before === undefined || step.element === undefined ? [] : [{ bounds: step.element, kind: 'touched' as const }];
  return { lines, picture: pictureOf(context, capture, boxes, pictureWidth) };
}

function exploredStep(context: DocumentContext, run: Run, capture: StoredCapture): Part {
  return {
    lines: [
      context.say(words.stepExplored, { file: run.trace ?? 'phone/runs.json' }),
      ...momentLines(context, capture.at, capture),
    ],
    picture: pictureOf(context, capture, [], pictureWidth),
  };
}

function pointStep(context: DocumentContext, point: StoredCapture, main: Moment, moments: readonly Moment[]): Part {
  const here = moments.filter(({ capture }) => capture === point.id);
  return {
    lines: [
      context.say(words.stepPoint),
      ...(main.words === undefined ? [] : [context.say(words.stepWords, { words: main.words })]),
      ...momentLines(context, point.at, point),
    ],
    picture: pictureOf(context, point, here.flatMap(boxesOf), pictureWidth),
  };
}

function boxesOf({ bounds }: Moment): PictureBox[] {
  return bounds === undefined ? [] : [{ bounds, kind: 'pointed' }];
}

/** The last different screens before the point within the same step, as an exploration passes through many. */
function exploredOnTheWay(looks: readonly StoredCapture[], point: StoredCapture): StoredCapture[] {
  const before = looks.filter(
    ({ id, screenshot, step }) => step === point.step && id < point.id && screenshot !== null,
  );
  const found: StoredCapture[] = [];
  let last = point.structure;
  for (const look of before.toReversed()) {
    if (look.structure === last) continue;
    found.unshift(look);
    last = look.structure;
    if (found.length >= mostExplored) break;
  }
  return found;
}

/** Other pictures only: the same screen twice tells nothing. */
function differing(moments: readonly Moment[], captures: readonly StoredCapture[], point: StoredCapture): Moment[] {
  const seen = new Set([point.screenshot?.sha256]);
  return moments.filter(({ capture }) => {
    const sha256 = captures[capture]?.screenshot?.sha256;
    if (sha256 === undefined || seen.has(sha256)) return false;
    seen.add(sha256);
    return true;
  });
}

function momentLines({ say }: DocumentContext, at: string, capture: StoredCapture | undefined): string[] {
  return [
    say(words.stepTime, { time: momentOf(at) }),
    ...(typeof capture?.activity !== 'string' ? [] : [say(words.stepActivity, { activity: capture.activity })]),
    ...(typeof capture?.url !== 'string' ? [] : [say(words.stepUrl, { url: capture.url })]),
  ];
}

/** With the words on the widget where the look before has them: whoever repeats it looks for words, not for pixels. */
function touchedText({ say }: DocumentContext, element: Bounds, before: StoredCapture | undefined): string {
  const bounds = `[${element.left},${element.top}][${element.right},${element.bottom}]`;
  const text = before?.texts.find(({ bounds: own }) => inside(own, element))?.text;
  return text === undefined ? say(words.stepElementOnly, { bounds }) : say(words.stepElement, { text, bounds });
}

function inside(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
  );
}

/** `tapOn: words:login` without the keyword, which stands in front in the reader's language; states of the app by their names. */
function afterKeyword({ keyword, label }: RunStep, locale: DocumentContext['locale']): string {
  const rest = label.startsWith(`${keyword}: `) ? label.slice(keyword.length + 2) : label;
  return keyword === 'restore' ? labelOf(drivenLabels.appState, rest, locale) : rest;
}
