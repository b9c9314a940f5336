import { gunzipSync } from 'node:zlib';

import type { Run, RunStep } from '../../evidence/kinds/runs.ts';
import type { StoredCapture } from '../../evidence/kinds/screens.ts';
import { pick } from '../../i18n/locale.ts';
import { drivenLabels } from '../../i18n/report/driven-labels.ts';
import { replayWords } from '../../i18n/report/replay.ts';
import { visible } from '../../shared/text.ts';
import type { ReportInput } from '../format.ts';
import { inLanguage } from '../view/driven/in-language.ts';
import { readLog } from '../view/driven/log-slices.ts';
import { labelOf } from '../view/names.ts';
import { errorText } from '../view/reasons.ts';
import { valueOf } from '../view/value.ts';
import type { Blocks } from './blocks.ts';
import { graphOf, type Placed } from './graph.ts';
import { marksOf } from './marks.ts';
import {
  boxOf,
  type Mark,
  markFaces,
  type ReplayData,
  type ReplayLook,
  type ReplayRun,
  type ReplayStep,
} from './model.ts';
import { headOf } from './scenario/head.ts';
import { selectorAt } from './scenario/selector.ts';
import { linesOf } from './scenario/step.ts';

export interface ReplayPlace {
  /** Path from the page to the bundle, with slashes and without one at its end. */
  bundle: string;
}

const mostXml = 16 << 20;
const mostLogLines = 100_000;
const longestLine = 2000;

/** Everything the page shows, runs with looks only; trees and logs go into `blocks`. */
export function replayData(input: ReportInput, place: ReplayPlace, blocks: Blocks): ReplayData {
  const { evidence, inspection, locale } = input;
  const captures = valueOf(evidence, 'screens')?.captures ?? [];
  const runs = (valueOf(evidence, 'runs')?.runs ?? [])
    .map((run) => ({ run, looks: captures.filter((capture) => capture.run === run.id) }))
    .filter(({ looks, run }) => looks.length > 0 || run.steps.length > 0);
  const placed = runs.flatMap(({ looks, run }, at): Placed[] =>
    looks.map((capture, look) => ({ capture, run: at, look, label: run.steps[capture.step]?.label ?? '' })),
  );
  const { graph, numbers } = graphOf(placed, valueOf(evidence, 'coverage')?.graph);
  const scene: Scene = { input, place, blocks, marks: marksOf(input), numbers, trees: new Map() };
  return {
    locale,
    words: Object.fromEntries(Object.entries(replayWords).map(([key, text]) => [key, pick(text, locale)])),
    faces: markFaces,
    graph,
    runs: runs.map(({ looks, run }) => replayRun(scene, run, looks, inspection.id)),
  };
}

interface Scene {
  input: ReportInput;
  place: ReplayPlace;
  blocks: Blocks;
  marks: ReadonlyMap<number, readonly Mark[]>;
  numbers: ReadonlyMap<string, number>;
  /** Numbers of the blocks by the tree's path. */
  trees: Map<string, number | null>;
}

function replayRun(scene: Scene, run: Run, looks: readonly StoredCapture[], inspection: string): ReplayRun {
  const { locale } = scene.input;
  const times = [run.startedAt, run.finishedAt, ...looks.map(({ at }) => at)].map(timeOf).filter((at) => at > 0);
  return {
    id: visible(run.id, 80),
    title: visible(run.title, 120),
    anchor: encodeURIComponent(run.id.replace(/\p{Surrogate}/gu, '\uFFFD')),
    state: labelOf(drivenLabels.runState, run.state, locale),
    from: Math.min(...times, Number.MAX_SAFE_INTEGER),
    to: Math.max(...times, 0),
    steps: run.steps.map((step) => replayStep(scene, step, looks)),
    looks: looks.map((capture) => replayLook(scene, capture, touchedOn(run, looks, capture))),
    log: logBlock(scene, run),
    head: headOf(run, inspection),
  };
}

function replayStep(scene: Scene, step: RunStep, looks: readonly StoredCapture[]): ReplayStep {
  const { locale } = scene.input;
  const before = step.element === undefined ? undefined : looks.findLast((look) => look.step < step.index);
  const selector =
    before === undefined || step.element === undefined
      ? undefined
      : selectorAt(step.element, before, (path) => xmlOf(scene, path));
  const first = looks.findIndex((look) => look.step === step.index);
  const own = first < 0 ? looks.findIndex(({ id }) => id === step.capture) : first;
  return {
    index: step.index,
    keyword: labelOf(drivenLabels.keyword, step.keyword, locale),
    label: visible(step.expectation === undefined ? step.label : inLanguage(step.expectation.what, locale), 300),
    state: step.state,
    stateName: labelOf(drivenLabels.stepState, step.state, locale),
    note:
      step.reason === undefined
        ? ''
        : visible(errorText({ code: step.reason.code, message: step.reason.detail }, locale), 300),
    at: timeOf(step.at),
    took: step.took,
    look: own < 0 ? null : own,
    ...linesOf(step, selector),
  };
}

function replayLook(scene: Scene, capture: StoredCapture, touched: ReplayLook['touched']): ReplayLook {
  const { input, marks, numbers, place } = scene;
  const tree = treeBlock(scene, capture);
  const picture = capture.screenshot?.path;
  return {
    id: capture.id,
    step: capture.step,
    at: timeOf(capture.at),
    deviceAt: capture.deviceAt === null ? null : timeOf(capture.deviceAt),
    picture:
      picture !== undefined && /^screens\/[0-9a-f]{64}\.png$/.test(picture) ? `${place.bundle}/${picture}` : null,
    tree,
    treeFile: capture.tree?.path ?? null,
    ...displayOf(capture),
    package: visible(capture.package ?? '', 120),
    activity: visible(capture.activity ?? '', 200),
    url: visible(capture.url ?? '', 600),
    network: capture.network,
    toasts: capture.toasts.map((toast) => visible(toast, 200)),
    faults: capture.faults.map(({ code, detail }) => visible(errorText({ code, message: detail }, input.locale), 200)),
    texts:
      tree === null
        ? capture.texts.map(({ bounds, text, ...rest }) => ({ ...rest, text: visible(text, 200), box: boxOf(bounds) }))
        : [],
    screen: numbers.get(capture.structure) ?? 0,
    touched,
    marks: marks.get(capture.id) ?? [],
  };
}

/** Evidence may tell a display of no size. */
function displayOf({ display }: StoredCapture): { width: number; height: number } {
  const sane = (side: number, otherwise: number) => (side >= 1 && side <= 20_000 ? Math.round(side) : otherwise);
  return { width: sane(display.width, 1080), height: sane(display.height, 2340) };
}

/** A step's element stands on the last look before the step. */
function touchedOn({ steps }: Run, looks: readonly StoredCapture[], capture: StoredCapture): ReplayLook['touched'] {
  const at = looks.indexOf(capture);
  const next = looks[at + 1]?.step ?? Number.POSITIVE_INFINITY;
  return steps.flatMap(({ element, index }) =>
    element !== undefined && index > capture.step && index <= next && next > capture.step
      ? [{ step: index, box: boxOf(element) }]
      : [],
  );
}

function treeBlock({ blocks, input, trees }: Scene, { tree }: StoredCapture): number | null {
  if (tree === null) return null;
  const known = trees.get(tree.path);
  if (known !== undefined) return known;
  const bytes = input.attachment?.(tree.path);
  const block = bytes === undefined ? null : blocks.add(bytes);
  trees.set(tree.path, block);
  return block;
}

function xmlOf({ input }: Scene, path: string): string | undefined {
  const bytes = input.attachment?.(path);
  if (bytes === undefined) return undefined;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostXml }).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Lines as `[milliseconds, priority, text]`. */
function logBlock({ blocks, input }: Scene, { log }: Run): number | null {
  const lines = log === undefined ? undefined : readLog(input.attachment?.(log));
  if (lines === undefined || lines.length === 0) return null;
  const shown = lines
    .slice(0, mostLogLines)
    .map(({ at, priority, text }) => [Math.round(at * 1000), priority, visible(text, longestLine)]);
  return blocks.addText(JSON.stringify(shown));
}

/** Milliseconds since 1970; 0 for what is no time. */
function timeOf(iso: string): number {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? 0 : at;
}
