import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { reportWords } from '../../../../i18n/report/words.ts';
import { fill } from '../../../../i18n/locale.ts';
import { momentsOf } from '../../../view/driven/moments.ts';
import { labelOf } from '../../../view/names.ts';
import { patternName } from '../../../view/pattern-name.ts';
import { bundleFile } from '../../../view/bundle-file.ts';
import { MomentLink, Moments } from '../../parts/moment.tsx';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable, Facts, mostRows } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { ScreenGraphFigure } from './graph.tsx';

const words = drivenWords.reached;

type Coverage = EvidenceOf<'coverage'>;

const mostNames = 40;

/** What must be there and how far away it is, and how much of the app was seen at all. */
export function ReachedSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="reached">
      <OfKind view={view} kind="entries">
        {({ entries }) => <Entries view={view} entries={entries} />}
      </OfKind>
      <h3>{view.say(words.coverage)}</h3>
      <OfKind view={view} kind="coverage">
        {(coverage) => <CoverageFacts view={view} coverage={coverage} />}
      </OfKind>
    </Section>
  );
}

function Entries({ view, entries }: { view: PageView; entries: EvidenceOf<'entries'>['entries'] }) {
  const { say, locale, input } = view;
  const rows = entries
    .slice(0, mostRows)
    .map((entry) => [
      labelOf(drivenLabels.entry, entry.subject, locale),
      entry.found === null ? say(drivenWords.facts.open) : say(entry.found ? reportWords.yes : reportWords.no),
      entry.taps === null ? '—' : String(entry.taps),
      entry.opens === null ? '—' : labelOf(drivenLabels.opens, entry.opens, locale),
      <Quoted text={entry.words ?? '—'} limit={120} />,
      <Moments view={view} moments={momentsOf(input.evidence, 'entries', entry)} pictures={1} most={2} />,
    ]);
  const heads = [words.subject, words.found, words.taps, words.opens, words.words, words.seen];
  return (
    <DataTable
      view={view}
      caption={say(words.caption)}
      heads={heads.map((head) => say(head))}
      rows={rows}
      numeric={[2]}
    />
  );
}

function CoverageFacts({ view, coverage }: { view: PageView; coverage: Coverage }) {
  const { say, locale } = view;
  const {
    activities,
    cutGates = [],
    declared,
    entriesFound,
    graph,
    walk,
    entriesTried,
    exhausted,
    notTried,
    routes,
    screens,
    states,
  } = coverage;
  const captures = view.driven?.captures ?? [];
  const rows = notTried
    .slice(0, mostRows)
    .map(({ capture, reason, wording }) => [
      <Quoted text={wording === '' ? '—' : wording} limit={120} />,
      <bdi>{notTriedReason(view, reason)}</bdi>,
      captures[capture] === undefined ? '—' : <MomentLink view={view} capture={captures[capture]} />,
    ]);
  const gateRows = cutGates
    .slice(0, mostRows)
    .map(({ capture, pattern }) => [
      patternName(pattern, locale),
      captures[capture] === undefined ? '—' : <MomentLink view={view} capture={captures[capture]} />,
    ]);
  const names = (list: readonly string[]) => <Name text={list.slice(0, mostNames).join(' ')} limit={1200} />;
  return (
    <>
      <p>{say(words.coverageValue, { screens, tried: entriesTried, found: entriesFound })}</p>
      <p>{say(exhausted ? words.exhausted : words.notExhausted)}</p>
      <Facts
        rows={[
          [say(words.states), states.map((state) => labelOf(drivenLabels.appState, state, locale)).join(' · ')],
          ...(walk === undefined ? [] : [[say(words.walk), walkWords(view, walk)] as const]),
          ...(declared === undefined ? [] : [[say(words.declared), declaredWords(view, coverage)] as const]),
          ...(activities.length > 0 ? [[say(words.activities), names(activities)] as const] : []),
          ...(routes.length > 0 ? [[say(words.routes), names(routes)] as const] : []),
        ]}
      />
      {graph !== undefined && <ScreenGraphFigure view={view} graph={graph} />}
      <DataTable
        view={view}
        caption={say(words.notTried)}
        heads={[words.wording, words.reason, words.seen].map((head) => say(head))}
        rows={rows}
        total={notTried.length}
        rest={bundleFile(view.input.entries, 'coverage')}
      />
      <DataTable
        view={view}
        caption={say(words.cutGates)}
        heads={[words.pattern, words.seen].map((head) => say(head))}
        rows={gateRows}
        total={cutGates.length}
        rest={bundleFile(view.input.entries, 'coverage')}
      />
    </>
  );
}

function notTriedReason({ locale }: PageView, reason: string): string {
  const effect = /^guarded: (.+)$/.exec(reason)?.[1];
  if (effect === undefined) return labelOf(drivenLabels.notTried, reason, locale);
  return fill(drivenLabels.notTried.guarded, locale, { effect });
}

function walkWords({ locale, say }: PageView, { end, policy, starts, steps }: NonNullable<Coverage['walk']>): string {
  return say(words.walkValue, { policy, steps, starts, end: labelOf(drivenLabels.walkEnd, end, locale) });
}

/** Of what the app declares, never of what it has: nobody knows all of that. */
function declaredWords({ say }: PageView, { activities, declared, routes }: Coverage): string {
  const reached = (all: readonly string[], seen: readonly string[]) => all.filter((one) => seen.includes(one)).length;
  return say(words.declaredValue, {
    activities: reached(declared?.activities ?? [], activities),
    allActivities: declared?.activities.length ?? 0,
    routes: reached(declared?.routes ?? [], routes),
    allRoutes: declared?.routes.length ?? 0,
  });
}
