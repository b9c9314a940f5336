import { pick } from '../../../../i18n/locale.ts';
import { replayWords } from '../../../../i18n/report/replay.ts';
import type { FilmRun } from '../../../view/driven/film.ts';
import { timeOf } from '../../../view/driven/times.ts';
import { type Mark, type MarkKind, markFaces, markKinds } from '../../../replay/model.ts';
import { momentAnchor, type PageView } from '../../view.ts';

interface AxisProps {
  view: PageView;
  film: FilmRun;
  /** By the id of the look. */
  marks: ReadonlyMap<number, readonly Mark[]>;
}

const width = 1000;
const edge = 8;
const ticks = 6;
/** Marks of a kind that would lie over each other are one. */
const apart = 9;

/** Kinds at one moment stand beside each other. */
const aside: Readonly<Record<MarkKind, number>> = {
  finding: 0,
  gate: 12,
  crash: -12,
  prompt: 24,
  expectation: -24,
  fault: 36,
};

interface Point {
  x: number;
  kind: MarkKind;
  texts: readonly string[];
  look: number;
}

/** When in a run its looks were taken and where findings, gates, crashes and prompts stand; marks lead to their frames. */
export function TimeAxis({ view, film, marks }: AxisProps) {
  const looks = (view.driven?.captures ?? []).filter(({ run }) => run === film.run.id);
  const times = [film.run.startedAt, film.run.finishedAt, ...looks.map(({ at }) => at)].map(Date.parse);
  const known = times.filter((time) => !Number.isNaN(time));
  const from = Math.min(...known);
  const to = Math.max(...known);
  if (looks.length === 0 || !(to > from)) return null;
  const place = (time: number) => edge + ((time - from) / (to - from)) * (width - 2 * edge);
  const points = looks.flatMap(({ at, id }) => pointsOf(place(Date.parse(at)), id, marks.get(id) ?? []));
  return (
    <svg class="axis" viewBox={`0 0 ${width} 46`} role="img" aria-label={pick(replayWords.axis, view.locale)}>
      <line class="base" x1={edge} x2={width - edge} y1={26} y2={26} />
      <path class="looks" d={looks.map(({ at }) => `M${place(Date.parse(at)).toFixed(1)} 21v10`).join('')} />
      {Array.from({ length: ticks + 1 }, (_, tick) => {
        const anchor = tick === 0 ? 'start' : tick === ticks ? 'end' : 'middle';
        return (
          <text class="tick" x={edge + (tick / ticks) * (width - 2 * edge)} y={43} text-anchor={anchor}>
            {timeOf(new Date(from + (tick / ticks) * (to - from)).toISOString())}
          </text>
        );
      })}
      {markKinds
        .flatMap((kind) => spread(points.filter((point) => point.kind === kind)))
        .map((point) => (
          <AxisMark view={view} point={point} />
        ))}
    </svg>
  );
}

function pointsOf(x: number, look: number, marks: readonly Mark[]): Point[] {
  if (Number.isNaN(x)) return [];
  return markKinds.flatMap((kind) => {
    const texts = marks.filter((mark) => mark.kind === kind).map(({ text }) => text);
    return texts.length === 0 ? [] : [{ x: Math.min(x + aside[kind], width - edge), kind, texts, look }];
  });
}

function spread(points: readonly Point[]): Point[] {
  let last = Number.NEGATIVE_INFINITY;
  return points.filter(({ x }) => {
    if (x - last < apart) return false;
    last = x;
    return true;
  });
}

function AxisMark({ view, point }: { view: PageView; point: Point }) {
  const { kind, look, texts, x } = point;
  const mark = (
    <text class={`point ${kind}`} x={x.toFixed(1)} y={15} text-anchor="middle">
      {markFaces[kind]}
      <title>{`${pick(replayWords[kind], view.locale)} ${texts.join(' / ')}`}</title>
    </text>
  );
  return view.driven?.framed.has(look) === true ? <a href={`#${momentAnchor(look)}`}>{mark}</a> : mark;
}
