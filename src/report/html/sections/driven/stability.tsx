import type { EvidenceOf } from '../../../../evidence/kinds/index.ts';
import { drivenLabels } from '../../../../i18n/report/driven-labels.ts';
import { drivenWords } from '../../../../i18n/report/driven.ts';
import { reportWords } from '../../../../i18n/report/words.ts';
import { grouped } from '../../../../shared/text.ts';
import { momentsOf } from '../../../view/driven/moments.ts';
import { labelOf } from '../../../view/names.ts';
import { Moments } from '../../parts/moment.tsx';
import { Name, Quoted } from '../../parts/quoted.tsx';
import { OfKind, Section } from '../../parts/section.tsx';
import { DataTable, Facts, mostRows } from '../../parts/table.tsx';
import type { PageView } from '../../view.ts';
import { CampaignPart } from './campaign.tsx';
import { momentOf } from '../../../view/driven/times.ts';

const words = drivenWords.stability;

type Launch = EvidenceOf<'launch'>;
type Crash = EvidenceOf<'crashes'>['crashes'][number];

const mostCrashes = 50;
const mostLines = 40;

/** How the app went onto the phone, how it started, and what went down. */
export function StabilitySection({ view }: { view: PageView }) {
  const { say } = view;
  return (
    <Section view={view} id="stability">
      <OfKind view={view} kind="launch">
        {(launch) => (
          <>
            <Facts
              rows={[[say(words.install), <bdi>{installText(view, launch)}</bdi>], ...grantedFacts(view, launch)]}
            />
            <Starts view={view} launch={launch} />
          </>
        )}
      </OfKind>
      <CampaignPart view={view} />
      <h3>{say(words.crashes)}</h3>
      <OfKind view={view} kind="crashes">
        {({ crashes, observedSeconds }) => (
          <>
            <p class="note">{say(words.observed, { seconds: grouped(Math.round(observedSeconds)) })}</p>
            {crashes.length === 0 && <p>{say(words.noCrash)}</p>}
            {defectsIn(crashes)
              .slice(0, mostCrashes)
              .map((occurrences) => (
                <CrashBlock view={view} occurrences={occurrences} />
              ))}
          </>
        )}
      </OfKind>
    </Section>
  );
}

function installText({ say }: PageView, { install }: Launch): string {
  if (install.ok) return say(words.installed, { took: grouped(Math.round(install.took)) });
  return say(words.notInstalled, { code: install.code ?? '', message: install.message });
}

function grantedFacts({ say }: PageView, { grantedAtInstall }: Launch) {
  if (grantedAtInstall.length === 0) return [];
  return [[say(words.granted), <Name text={grantedAtInstall.slice(0, 30).join(' ')} limit={600} />]] as const;
}

function Starts({ view, launch }: { view: PageView; launch: Launch }) {
  const { say, locale } = view;
  const told = (milliseconds: number | null) => (milliseconds === null ? '—' : grouped(Math.round(milliseconds)));
  const rows = launch.starts.slice(0, mostRows).map(({ activity, kind, message, ok, stayed, totalTime, waitTime }) => [
    labelOf(drivenLabels.start, kind, locale),
    ok ? (
      say(words.ok)
    ) : (
      <>
        <strong>{say(words.failed)}</strong> <Quoted text={message} limit={160} />
      </>
    ),
    told(totalTime),
    told(waitTime),
    stayed === null ? say(reportWords.unknown) : say(stayed ? reportWords.yes : reportWords.no),
    <Name text={activity ?? '—'} limit={120} />,
  ]);
  const heads = [words.kind, words.result, words.total, words.wait, words.stayed, words.activity];
  return (
    <DataTable
      view={view}
      caption={say(words.starts)}
      heads={heads.map((head) => say(head))}
      rows={rows}
      numeric={[2, 3]}
    />
  );
}

/** Occurrences of one defect together, in the order in which the defects were first seen. */
function defectsIn(crashes: readonly Crash[]): [Crash, ...Crash[]][] {
  const byKey = new Map<string, [Crash, ...Crash[]]>();
  for (const crash of crashes) {
    const known = byKey.get(crash.key);
    if (known === undefined) byKey.set(crash.key, [crash]);
    else known.push(crash);
  }
  return [...byKey.values()];
}

/** `首页 → 办事`; scrolling and the like by their names. */
function pathText({ locale }: PageView, path: NonNullable<Crash['path']>): string {
  return path.map(({ kind, words: own }) => own || labelOf(drivenLabels.deed, kind, locale)).join(' → ');
}

function replayText({ locale, say }: PageView, { notReplayed, reproduced }: Crash): string {
  const told = reproduced === null ? say(words.notReplayed) : say(words.reproduced, reproduced);
  return notReplayed === undefined ? told : `${told} (${labelOf(drivenLabels.notReplayed, notReplayed, locale)})`;
}

function CrashBlock({ view, occurrences }: { view: PageView; occurrences: readonly [Crash, ...Crash[]] }) {
  const { say, locale, input } = view;
  const [crash] = occurrences;
  return (
    <article class="crash">
      <h4>
        {labelOf(drivenLabels.crash, crash.kind, locale)} <Quoted text={crash.reason} limit={200} />
      </h4>
      <p class="about">
        {momentOf(crash.at)} · {say(words.times, { times: occurrences.length })} · {say(words.process)}{' '}
        <Name text={crash.process} limit={80} /> · {replayText(view, crash)}
      </p>
      {crash.path !== undefined && (
        <p>
          {say(words.path)} <Name text={pathText(view, crash.path)} limit={600} />
        </p>
      )}
      <Moments view={view} moments={momentsOf(input.evidence, 'crashes', crash)} pictures={1} most={1} />
      {crash.lines.length > 0 && (
        <details>
          <summary>{say(words.lines)}</summary>
          <ol class="log">
            {crash.lines.slice(0, mostLines).map((line) => (
              <li>
                <Name text={line} limit={300} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}
