import type { AppOpUse, AppUnderTest, LogLine, ProcessExit } from '../../device/session.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Gap } from '../../evidence/gap.ts';
import type { DynamicKind, EvidenceOf } from '../../evidence/kinds/index.ts';
import type { Run } from '../../evidence/kinds/runs.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { RunRecord } from '../../scenario/trace/record.ts';
import { gradeForcedUse } from '../../detect/grade/grade.ts';
import { coverageFrom, type Declared } from './coverage.ts';
import { crashesFrom } from './crashes.ts';
import { entriesFrom } from './entries.ts';
import { leftUndone } from './left-undone.ts';
import { campaignSubject } from './stability/campaign.ts';

/** Everything that driving the app left behind. */
export interface Leavings {
  app: AppUnderTest;
  declared?: Declared | undefined;
  /** The map of forms, read before; undefined: it could not be made. */
  forms?: EvidenceOf<'forms'> | undefined;
  scenarios: readonly Scenario[];
  records: readonly RunRecord[];
  /** Runs that were not begun. */
  skipped: readonly Run[];
  log: readonly LogLine[];
  exits: readonly ProcessExit[];
  uses: readonly AppOpUse[];
  /** What the phone did not tell of these two. */
  missing: { exits: readonly Gap[]; uses: readonly Gap[] };
  clockOffset: number;
  /** The app came up at least once. */
  started: boolean;
}

/** The evidence that runs add up to. Pure. */
export function fold(
  leavings: Leavings,
): Omit<Pick<Evidence, DynamicKind>, 'device' | 'launch' | 'stability' | 'forms'> {
  const { app, missing, skipped } = leavings;
  // An app that is being disturbed shows what it stands, not what it demands.
  const records = leavings.records.filter(({ run }) => run.subject !== campaignSubject);
  const allRuns = [...leavings.records.map(({ run }) => run), ...skipped];
  const runs = [...records.map(({ run }) => run), ...skipped];
  const captures = leavings.records.flatMap(({ looks }) => looks.map(({ capture }) => capture));
  const incomplete = leftUndone(runs, captures);
  const starts = leavings.scenarios
    .filter((scenario) => runs.some((run) => run.scenario === scenario.id && run.state === 'completed'))
    .map(({ start }) => start);
  const coverage = coverageFrom(records, app.package, starts, leavings.declared);
  const prompts = records.flatMap((record) => record.prompts);
  const ok = <V>(value: V) => ({ status: 'ok' as const, value });
  return {
    runs: ok({ gaps: incomplete, runs: allRuns }),
    screens: ok({ gaps: [], captures: captures.toSorted((one, other) => one.id - other.id) }),
    'forced-use': ok({
      ...gradeForcedUse({
        runs,
        looks: records.flatMap(({ looks }) => looks),
        gates: records.flatMap(({ gates }) => gates),
        comparisons: records.flatMap(({ comparisons }) => comparisons),
        prompts,
        coverage,
        forms: leavings.forms,
      }),
      gaps: incomplete,
    }),
    prompts: ok({
      gaps: [...incomplete, ...missing.uses],
      prompts,
      refused: [...new Set(prompts.filter(({ answer }) => answer === 'deny').flatMap((one) => one.permissions))].sort(),
      uses: leavings.uses.map((use) => ({ ...use })),
    }),
    crashes: ok({
      gaps: [...incomplete, ...missing.exits],
      crashes: crashesFrom({
        ...leavings,
        package: app.package,
        runs: allRuns,
        found: records.flatMap(({ explorations }) => explorations.flatMap(({ faults }) => faults)),
        captures,
      }),
      // Of a run that was killed the log is lost too: nobody would know of a crash in it.
      observedSeconds: allRuns
        .filter((run) => run.reason?.code !== 'interrupted')
        .reduce((sum, run) => sum + (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000, 0),
    }),
    entries: ok({ ...entriesFrom(records), gaps: incomplete }),
    coverage: ok({ ...coverage, gaps: incomplete }),
  };
}
