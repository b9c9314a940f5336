import { evidenceKinds } from '../../../evidence/kinds/index.ts';
import { drivenWords } from '../../../i18n/report/driven.ts';
import { labels } from '../../../i18n/report/labels.ts';
import { reportWords } from '../../../i18n/report/words.ts';
import type { Method } from '../../../standards/requirements/model.ts';
import { cutRemarks } from '../../view/driven/cut.ts';
import { incidentsOf } from '../../view/driven/incidents.ts';
import { exemptionRemarks } from '../../view/exemptions.ts';
import { problemMeaning, problemTitle } from '../../view/problem-text.ts';
import { untestedReasons } from '../../view/reasons.ts';
import { valueOf } from '../../view/value.ts';
import type { VerdictView } from '../../view/verdicts.ts';
import { Name, Quoted } from '../parts/quoted.tsx';
import { Section } from '../parts/section.tsx';
import { DataTable, mostRows } from '../parts/table.tsx';
import { type PageView, ruleAnchor } from '../view.ts';

const words = reportWords.limits;

/** Everything this inspection did not see, and why: what keeps a reader from taking silence for a pass. */
export function LimitsSection({ view }: { view: PageView }) {
  return (
    <Section view={view} id="limits">
      <UntestedRules view={view} />
      <MissingMethods view={view} />
      <Remarks view={view} />
      <Gaps view={view} />
      <Problems view={view} />
    </Section>
  );
}

/** By what is missing: one line tells what to hand in for a dozen rules. */
function UntestedRules({ view }: { view: PageView }) {
  const byReason = new Map<string, VerdictView[]>();
  for (const verdict of view.verdicts.filter(({ standing }) => standing === 'untested')) {
    const reason = untestedReasons(verdict.verdict, view.locale).join('; ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), verdict]);
  }
  const rows = [...byReason].map(([reason, members]) => [
    reason,
    String(members.length),
    <ul class="titles">
      {members.map(({ verdict, title }) => (
        <li>
          <a href={`#${ruleAnchor(verdict.ruleId)}`}>{title}</a>
        </li>
      ))}
    </ul>,
  ]);
  const heads = [words.reason, words.rulesConcerned, words.rule].map((head) => view.say(head));
  return <DataTable view={view} caption={view.say(words.rules)} heads={heads} rows={rows} numeric={[1]} />;
}

const methods: readonly Method[] = ['static', 'dynamic', 'document', 'manual'];

function MissingMethods({ view }: { view: PageView }) {
  const rows = methods
    .map((method) => ({
      method,
      ids: view.requirements
        .filter(({ result }) => result.methodsMissing.includes(method))
        .map(({ result }) => result.requirement),
    }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ method, ids }) => [
      view.say(labels.method[method]),
      String(ids.length),
      <span class="ids">{ids.join(' ')}</span>,
    ]);
  const heads = [words.method, words.count, words.ids].map((head) => view.say(head));
  return <DataTable view={view} caption={view.say(words.methods)} heads={heads} rows={rows} numeric={[1]} />;
}

function Remarks({ view }: { view: PageView }) {
  const texts = valueOf(view.input.evidence, 'texts');
  const packed = (valueOf(view.input.evidence, 'packers')?.packers.length ?? 0) > 0;
  const remarks = [
    ...exemptionRemarks(view.input.inspection, view.locale),
    ...drivenRemarks(view),
    ...(packed ? [view.say(words.packed)] : []),
    ...(texts !== undefined && texts.dropped > 0 ? [view.say(words.dropped, { dropped: texts.dropped })] : []),
    ...(texts !== undefined && texts.otherLanguages > 0
      ? [view.say(words.otherLanguages, { count: texts.otherLanguages })]
      : []),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul>
      {remarks.map((remark) => (
        <li>{remark}</li>
      ))}
    </ul>
  );
}

/** What the runs left unseen. */
function drivenRemarks({ driven, input, locale, say }: PageView): string[] {
  if (driven === undefined) return [];
  const { limits, cover } = drivenWords;
  const device = valueOf(input.evidence, 'device');
  const coverage = valueOf(input.evidence, 'coverage');
  const unfinished = driven.film.filter(({ run }) => run.state !== 'completed').map(({ run }) => run.id);
  const loggedIn = coverage?.states.some((state) => state === 'logged-in' || state === 'logged-in-later') === true;
  return [
    ...((device?.virtual ?? input.inspection.device?.virtual) === true ? [say(cover.virtual)] : []),
    ...(unfinished.length > 0 ? [say(limits.runs, { count: unfinished.length, runs: unfinished })] : []),
    ...(coverage !== undefined && !loggedIn ? [say(limits.notLoggedIn)] : []),
    ...(coverage?.exhausted === false ? [say(limits.notExhausted, { count: coverage.notTried.length })] : []),
    ...cutRemarks(input.evidence, locale),
    ...(incidentsOf(input.evidence).length > 0 ? [say(limits.incidents)] : []),
  ];
}

function Gaps({ view }: { view: PageView }) {
  const all = evidenceKinds.flatMap((kind) =>
    (valueOf(view.input.evidence, kind)?.gaps ?? []).map((gap) => ({ kind, ...gap })),
  );
  const rows = all
    .slice(0, mostRows)
    .map(({ kind, code, place, detail }) => [
      view.say(labels.kind[kind]),
      <ProblemName view={view} code={code} />,
      <Quoted text={place} limit={160} />,
      <Quoted text={detail} limit={200} />,
    ]);
  const heads = [words.kind, words.meaning, words.place, words.detail].map((head) => view.say(head));
  return (
    <DataTable
      view={view}
      caption={view.say(words.gaps)}
      heads={heads}
      rows={rows}
      total={all.length}
      rest={view.driven === undefined ? 'apk/*.json' : 'apk/*.json, phone/*.json'}
    />
  );
}

const kindsWithProblems = ['container', 'manifest', 'dex', 'native-libraries'] as const;

/** Defects of the file, most telling first: those that Android refuses, then those that cost data. */
function Problems({ view }: { view: PageView }) {
  const { say } = view;
  const weight = (problem: { rejected?: boolean | undefined; loss: boolean }) =>
    (problem.rejected === true ? 0 : 2) + (problem.loss ? 0 : 1);
  const all = kindsWithProblems
    .flatMap((kind) => valueOf(view.input.evidence, kind)?.problems ?? [])
    .toSorted((left, right) => weight(left) - weight(right));
  const rows = all
    .slice(0, mostRows)
    .map(({ code, place, detail, loss, rejected }) => [
      <ProblemName view={view} code={code} />,
      <Quoted text={place} limit={160} />,
      <Quoted text={detail} limit={200} />,
      [...(rejected === true ? [say(words.rejected)] : []), ...(loss ? [say(words.loss)] : [])].join(' · '),
    ]);
  const heads = [words.meaning, words.place, words.detail, words.effect].map((head) => say(head));
  return (
    <DataTable
      view={view}
      caption={say(words.problems)}
      heads={heads}
      rows={rows}
      total={all.length}
      rest="apk/*.json"
    />
  );
}

function ProblemName({ view, code }: { view: PageView; code: string }) {
  const meaning = problemMeaning(code, view.locale);
  return (
    <>
      {problemTitle(code, view.locale)} <Name text={code} limit={60} />
      {meaning !== null && <span class="dim"> {meaning}</span>}
    </>
  );
}
