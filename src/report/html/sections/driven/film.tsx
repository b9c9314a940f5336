import type { Run } from '../../../../evidence/kinds/runs.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import type { DrivenView } from '../../../view/driven/driven.ts';
import type { FilmRun } from '../../../view/driven/film.ts';
import { logSlices } from '../../../view/driven/log-slices.ts';
import { labelOf } from '../../../view/names.ts';
import { errorText } from '../../../view/reasons.ts';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { StepCard } from './step-card.tsx';
import { TimeAxis } from './time-axis.tsx';
import { marksOf } from '../../../replay/marks.ts';
import { momentOf } from '../../../view/driven/times.ts';

const words = drivenWords.film;

/** Each run as a strip of frames: step, screen, texts, log. The first run and those that findings rest on are open. */
export function FilmSection({ view, driven }: { view: PageView; driven: DrivenView }) {
  const begun = driven.film.filter((film) => !isSkipped(film));
  const marks = marksOf(view.input, view.verdicts);
  return (
    <Section view={view} id="film">
      <OfKind view={view} kind="runs">
        {({ runs }) => (
          <>
            {runs.length === 0 ? <p>{view.say(words.none)}</p> : <p class="note">{view.say(words.note)}</p>}
            <PictureNote view={view} driven={driven} />
            {begun.map((film, index) => (
              <RunStrip view={view} film={film} marks={marks} open={index === 0 || isReferenced(driven, film)} />
            ))}
            <NotRun view={view} driven={driven} />
          </>
        )}
      </OfKind>
    </Section>
  );
}

function PictureNote({ view, driven }: { view: PageView; driven: DrivenView }) {
  const all = new Set(driven.captures.flatMap(({ screenshot }) => screenshot?.sha256 ?? [])).size;
  const shown = view.pictures.size;
  if (all === 0 || shown === all) return null;
  return <p class="note">{shown === 0 ? view.say(words.noPictures) : view.say(words.somePictures, { shown, all })}</p>;
}

interface StripProps {
  view: PageView;
  film: FilmRun;
  marks: ReturnType<typeof marksOf>;
  open: boolean;
}

function RunStrip({ view, film, marks, open }: StripProps) {
  const { say } = view;
  const { captures, hidden, run, steps } = film;
  const looks = view.driven?.captures.filter((capture) => capture.run === run.id) ?? [];
  const logs = logSlices(view.input, run, looks);
  return (
    <details class="run" open={open}>
      <summary>
        <h3>
          <Quoted text={run.title} limit={120} />
        </h3>{' '}
        <span class={`mark ${run.state === 'completed' ? 'passed' : 'cantTell'}`}>
          {labelOf(drivenLabels.runState, run.state, view.locale)}
        </span>{' '}
        <span class="dim">
          <Quoted text={run.id} limit={80} /> · {say(words.tally, { steps: run.steps.length, captures })}
        </span>
      </summary>
      <RunFacts view={view} run={run} />
      <TimeAxis view={view} film={film} marks={marks} />
      <ol class="strip">
        {steps.map((shown) => (
          <StepCard view={view} shown={shown} logs={logs} />
        ))}
      </ol>
      {hidden > 0 && <p class="note">{say(words.moreSteps, { count: hidden, file: run.trace ?? 'runs.json' })}</p>}
    </details>
  );
}

function RunFacts({ view, run }: { view: PageView; run: Run }) {
  const files = [run.trace, run.log].filter((file) => file !== undefined);
  return (
    <p class="note">
      {view.say(words.subject, { subject: run.subject })}
      {' · '}
      {view.say(words.time, { start: momentOf(run.startedAt), end: momentOf(run.finishedAt) })}
      {files.length > 0 && (
        <>
          {' · '}
          {view.say(words.files)}{' '}
          {files.map((file) => (
            <>
              <Name text={file} limit={120} />{' '}
            </>
          ))}
        </>
      )}
      {run.reason !== undefined && (
        <>
          <br />
          <bdi>{errorText({ code: run.reason.code, message: run.reason.detail }, view.locale)}</bdi>
        </>
      )}
    </p>
  );
}

/** Scenarios that were left out, in one table: an empty strip for each would tell no more. */
function NotRun({ view, driven }: { view: PageView; driven: DrivenView }) {
  const rows = driven.film
    .filter(isSkipped)
    .map(({ run: { id, reason, state, title } }) => [
      <Quoted text={title} limit={120} />,
      <Name text={id} limit={80} />,
      <bdi>
        {reason === undefined
          ? labelOf(drivenLabels.runState, state, view.locale)
          : errorText({ code: reason.code, message: reason.detail }, view.locale)}
      </bdi>,
    ]);
  const heads = [words.scenario, words.id, words.reason].map((head) => view.say(head));
  return <DataTable view={view} caption={view.say(words.notRun)} heads={heads} rows={rows} />;
}

function isSkipped({ run }: FilmRun): boolean {
  return run.state === 'skipped' && run.steps.length === 0;
}

function isReferenced({ referenced }: DrivenView, { steps }: FilmRun): boolean {
  return steps.some(({ frames }) => frames.some(({ capture }) => referenced.has(capture.id)));
}
