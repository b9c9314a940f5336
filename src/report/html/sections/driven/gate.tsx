import type { Gate } from '../../../../evidence/kinds/forced-use.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { visible } from '../../../../shared/text.ts';
import { momentsOf } from '../../../view/driven/moments.ts';
import { forcedUseReason } from '../../../view/forced-use-reason.ts';
import { labelOf } from '../../../view/names.ts';
import { patternName } from '../../../view/pattern-name.ts';
import { Moments, Thumb } from '../../parts/moment.tsx';
import { Quoted } from '../../parts/quoted.tsx';
import { DataTable } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { TimerSeries } from './timer-series.tsx';
import { secondsOf } from '../../../view/driven/times.ts';

const words = drivenWords.gate;

const mostLadders = 6;
const mostRungs = 20;

/** One gate: its words, the ways out that were tried from each clean start, the timer, and the control. */
export function GateBlock({ view, gate, number }: { view: PageView; gate: Gate; number: number }) {
  const { say, locale, input } = view;
  return (
    <article class="gate" id={`gate-${number}`}>
      <h3>{say(words.heading, { number, pattern: patternName(gate.pattern, locale) })}</h3>
      <dl class="told">
        <dt>{say(words.wording)}</dt>
        <dd>
          <Quoted text={gate.wording} limit={400} />
          <Moments view={view} moments={momentsOf(input.evidence, 'forced-use', gate.seenAt)} most={4} />
        </dd>
        {gate.excuses.length > 0 && (
          <>
            <dt>{say(words.excuses)}</dt>
            <dd>
              {gate.excuses
                .slice(0, 8)
                .map((code) => forcedUseReason(code, locale))
                .join(' · ')}
            </dd>
          </>
        )}
        <dt>{say(words.accepting)}</dt>
        <dd>
          <Accepting view={view} accepting={gate.accepting} />
        </dd>
      </dl>
      {gate.ladders.length === 0 && <p class="note">{say(words.noLadder)}</p>}
      {gate.ladders.slice(0, mostLadders).map((ladder) => (
        <Ladder view={view} ladder={ladder} />
      ))}
    </article>
  );
}

function Accepting({ view, accepting }: { view: PageView; accepting: Gate['accepting'] }) {
  const { say } = view;
  if (accepting === null) return <>{say(words.notTried)}</>;
  const { after, action, detail, succeeded } = accepting;
  const result = succeeded === null ? words.unknown : succeeded ? words.succeeded : words.notSucceeded;
  return (
    <>
      <strong>{say(result)}</strong> <Quoted text={action} limit={200} />{' '}
      {detail !== '' && (
        <span class="dim">
          <Quoted text={detail} limit={200} />
        </span>
      )}
      {after !== null && (
        <div class="thumbs">
          <Thumb view={view} id={after} />
        </div>
      )}
    </>
  );
}

function Ladder({ view, ladder }: { view: PageView; ladder: Gate['ladders'][number] }) {
  const { say, locale } = view;
  const heads = [words.rung, words.action, words.result, words.before, words.after, words.took];
  const rows = ladder.rungs.slice(0, mostRungs).map((rung) => [
    labelOf(drivenLabels.rung, rung.rung, locale),
    <Quoted text={rung.action} limit={160} />,
    <>
      <strong class={rung.result === 'ESCAPED' ? 'escaped' : undefined}>
        {labelOf(drivenLabels.rungResult, rung.result, locale)}
      </strong>
      {rung.detail !== undefined && rung.detail !== '' && (
        <span class="dim">
          {' '}
          <Quoted text={rung.detail} limit={160} />
        </span>
      )}
    </>,
    rung.before === null ? '—' : <Thumb view={view} id={rung.before} />,
    rung.after === null ? '—' : <Thumb view={view} id={rung.after} />,
    say(drivenWords.film.seconds, { seconds: secondsOf(rung.took) }),
  ]);
  return (
    <div class="ladder">
      <DataTable
        view={view}
        caption={say(words.ladder, { run: visible(ladder.run, 80) })}
        heads={heads.map((head) => say(head))}
        rows={rows}
        numeric={[5]}
      />
      {ladder.timer !== undefined && <TimerSeries view={view} timer={ladder.timer} />}
    </div>
  );
}
