import type { StoredCapture } from '../../../evidence/kinds/screens.ts';
import type { Run } from '../../../evidence/kinds/runs.ts';
import type { Judged, Problem } from '../problem.ts';
import { screenName } from '../screen.ts';
import { sightedAt } from '../sightings.ts';
import { drivesOf, repeated } from './drives.ts';
import type { RetestReason } from './model.ts';

/** What driving the app reached, arranged for asking whether a place was among it. */
export interface Reached {
  /** Scenarios that ran to their last step. */
  scenarios: ReadonlySet<string>;
  screens: ReadonlySet<string>;
  virtual: boolean | null;
  evidence: Judged['evidence'];
}

export function reachedBy({ evidence, inspection }: Judged): Reached {
  const screens = capturesOf({ evidence, inspection }).flatMap((capture) => screenName(capture) ?? []);
  const completed = runsOf({ evidence, inspection }).filter(({ state }) => state === 'completed');
  return {
    scenarios: new Set(completed.map(({ scenario }) => scenario)),
    screens: new Set(screens),
    virtual: inspection.device?.virtual ?? null,
    evidence,
  };
}

/**
 * Why the absence of a problem that driving had shown says nothing: undefined where the scenario that showed it ran to its end again, on no
 * weaker a phone, and came to a screen that it had been seen on. What left no picture has its run or its measurement to be repeated; what
 * left neither was never shown to be looked for.
 */
export function unreached(problem: Problem, before: Judged, reached: Reached): RetestReason | undefined {
  if (!problem.locus.driven) return undefined;
  if (reached.virtual === null) return 'scenario-not-run';
  if (before.inspection.device?.virtual === false && reached.virtual) return 'weaker-device';
  const scenarios = new Map(runsOf(before).map(({ id, scenario }) => [id, scenario]));
  // The problem's own places first: a finding also names what was seen elsewhere.
  const own = sightedAt(before.evidence, problem.references);
  if (own.length === 0) {
    const drives = drivesOf(before.evidence, problem.references);
    if (drives.some((name) => reached.scenarios.has(scenarios.get(name) ?? name))) return undefined;
    if (drives.length > 0) return 'scenario-not-run';
    if (repeated(problem.references, before.evidence, reached.evidence)) return undefined;
  }
  const sighted =
    own.length > 0
      ? own
      : sightedAt(
          before.evidence,
          problem.findings.flatMap(({ seenAt }) => seenAt),
        );
  if (sighted.length === 0) return 'place-unknown';
  const again = sighted.filter(({ capture }) => reached.scenarios.has(scenarios.get(capture.run) ?? ''));
  if (again.length === 0) return 'scenario-not-run';
  const screens = again.flatMap(({ capture }) => screenName(capture) ?? []);
  if (screens.length === 0 || screens.some((screen) => reached.screens.has(screen))) return undefined;
  return 'place-not-reached';
}

function capturesOf({ evidence }: Judged): readonly StoredCapture[] {
  return evidence.screens?.status === 'ok' ? evidence.screens.value.captures : [];
}

function runsOf({ evidence }: Judged): readonly Run[] {
  return evidence.runs?.status === 'ok' ? evidence.runs.value.runs : [];
}
