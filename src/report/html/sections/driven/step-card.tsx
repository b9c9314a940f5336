import type { RunStep } from '../../../../evidence/kinds/runs.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { errorText } from '../../../view/reasons.ts';
import type { FilmStep } from '../../../view/driven/film.ts';
import { inLanguage } from '../../../view/driven/in-language.ts';
import { labelOf } from '../../../view/names.ts';
import { Quoted } from '../../parts/quoted.tsx';
import type { PageView } from '../../view.ts';
import { FrameFigure, type Logs } from './frame.tsx';
import { secondsOf } from '../../../view/driven/times.ts';

const words = drivenWords.film;

/** One step and the screens after it. */
export function StepCard({ view, shown, logs }: { view: PageView; shown: FilmStep; logs: Logs }) {
  const { frames, hidden, step } = shown;
  const { say, locale } = view;
  const size = frames.length > 1 ? 'many' : frames.length === 1 ? 'one' : 'none';
  return (
    <li class={`step ${step.state} ${size}`}>
      <p class="head">
        <span class="ordinal">{step.index + 1}</span>{' '}
        <strong>{labelOf(drivenLabels.keyword, step.keyword, locale)}</strong>{' '}
        {step.state !== 'done' && (
          <span class={`mark ${step.state === 'skipped' ? 'untested' : 'cantTell'}`}>
            {labelOf(drivenLabels.stepState, step.state, locale)}
          </span>
        )}{' '}
        <span class="dim">{say(words.seconds, { seconds: secondsOf(step.took) })}</span>
      </p>
      {step.expectation === undefined && (
        <p class="label">
          <Quoted text={step.label} limit={200} />
        </p>
      )}
      {step.reason !== undefined && (
        <p class="note">
          <bdi>{errorText({ code: step.reason.code, message: step.reason.detail }, locale)}</bdi>
        </p>
      )}
      <Expectation view={view} step={step} />
      {frames.length > 0 && (
        <div class="looks">
          {frames.map((frame) => (
            <FrameFigure view={view} frame={frame} log={logs.get(frame.capture.id)} />
          ))}
        </div>
      )}
      {hidden > 0 && <p class="note">{say(words.moreFrames, { count: hidden })}</p>}
    </li>
  );
}

function Expectation({ view, step }: { view: PageView; step: RunStep }) {
  if (step.expectation === undefined) return null;
  const { met, what } = step.expectation;
  const result = met === null ? words.notTold : met ? words.met : words.notMet;
  return (
    <p class="expectation">
      <strong>{view.say(result)}</strong> <Quoted text={inLanguage(what, view.locale)} limit={200} />
    </p>
  );
}
