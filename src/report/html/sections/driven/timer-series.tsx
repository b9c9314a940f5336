import type { Gate } from '../../../../evidence/kinds/forced-use.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { visible } from '../../../../shared/text.ts';
import { Quoted } from '../../parts/quoted.tsx';
import type { PageView } from '../../view.ts';
import { secondsOf } from '../../../view/driven/times.ts';

type Timer = NonNullable<Gate['ladders'][number]['timer']>;

const words = drivenWords.gate;
const width = 560;
const height = 96;
const left = 8;
const right = width - 8;
const bandTop = 62;
const bandHeight = 12;
const mostPoints = 400;

/** What a widget said while nobody touched anything: its number over time, and below, when it could be touched. */
export function TimerSeries({ view, timer }: { view: PageView; timer: Timer }) {
  const { say } = view;
  const points = timer.points.slice(0, mostPoints);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const seen = Math.max(last.at, timer.opensAfter ?? 0, 1);
  // Room for the last state, which lasted from the last point on.
  const end = seen * 1.08;
  const x = (at: number) => left + ((right - left) * Math.max(at, 0)) / end;
  const told =
    timer.opensAfter === null
      ? say(words.neverOpens, { seconds: secondsOf(seen) })
      : say(words.opens, { seconds: secondsOf(timer.opensAfter) });
  return (
    <figure class="timer">
      <figcaption>
        {say(words.timer)} <strong>{told}</strong>{' '}
        <span class="dim">
          <Quoted text={first.text} limit={40} /> → <Quoted text={last.text} limit={40} />
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told}>
        <polyline class="count" points={countLine(points, x)} />
        {points.map(({ at, enabled }, index) => (
          <rect
            class={enabled ? 'open' : 'shut'}
            x={round(x(at))}
            y={bandTop}
            width={round(Math.max(x(points[index + 1]?.at ?? end) - x(at), 1))}
            height={bandHeight}
          />
        ))}
        {[0, seen / 2, seen].map((at) => (
          <text x={round(x(at))} y={height - 6} text-anchor={at === 0 ? 'start' : 'middle'}>
            {say(words.timerPoint, { seconds: secondsOf(at) })}
          </text>
        ))}
        <text x={left} y={12}>
          {visible(first.text, 24)}
        </text>
        <text x={right} y={12} text-anchor="end">
          {visible(last.text, 24)}
        </text>
      </svg>
      <p class="key">
        <span class="shut" aria-hidden="true" /> {say(words.disabled)} <span class="open" aria-hidden="true" />{' '}
        {say(words.enabled)}
      </p>
    </figure>
  );
}

/** The first number of each wording as a line of steps; nothing where the wordings have none. */
function countLine(points: Timer['points'], x: (at: number) => number): string {
  const counts = points.flatMap(({ at, text }) => {
    const match = /\d{1,6}/.exec(text);
    return match === null ? [] : [{ at, count: Number(match[0]) }];
  });
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const y = (count: number) => 54 - (34 * count) / most;
  return counts
    .flatMap(({ at, count }, index) => {
      const before = counts[index - 1];
      const corner = before === undefined ? [] : [`${round(x(at))},${round(y(before.count))}`];
      return [...corner, `${round(x(at))},${round(y(count))}`];
    })
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
