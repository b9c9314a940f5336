import type { Run } from '../../evidence/kinds/runs.ts';
import type { ForcedUseReason } from '../../standards/forced-use-reasons.ts';
import type { ForcedUseId } from '../sign.ts';
import { proofOfGate } from './gates.ts';
import type { GradeInput } from './input.ts';

/** Subjects of the scenario library that look for a pattern, besides the walk through the whole app. */
const subjects: Readonly<Record<ForcedUseId, readonly string[]>> = {
  checkin: ['check-in'],
  points: ['points-ranking'],
  duration: ['online-time'],
  dwell: ['online-time'],
  likes: ['likes-votes-forwards'],
  votes: ['likes-votes-forwards'],
  forward: ['likes-votes-forwards'],
  follow: ['likes-votes-forwards'],
  install_rate: [],
  forced_login: ['guest-browsing', 'periodic-login'],
  photo_trace: ['work-traces'],
  location: ['work-traces'],
  forms: ['forms'],
  forced_download: ['forced-download-update'],
  forced_update: ['forced-download-update'],
  forced_permission: ['permissions-refused'],
  blocking_modal: [],
  commerce: [],
  complaint: ['complaint-entry'],
  privacy: ['consent'],
  cancel: ['account-cancellation'],
};

const walk = 'whole-app';

/** Looks that show nothing readable; more than this part of them and the app was not seen. */
const mostBlind = 0.3;

/** Entries tried, as a part of those found, with which a walk that could not come to some screens again has still seen the app. */
const mostEntries = 0.9;

/** An app of which so much was seen is not shut by one gate. */
const manyScreens = 8;

/** Why what was not seen cannot be called absent; empty: it was looked for well enough. */
export function whyNotEnough(input: GradeInput, pattern: ForcedUseId): ForcedUseReason[] {
  const { looks, runs, coverage } = input;
  if (runs.length === 0) return ['not-tried'];
  if (looks.length === 0) return [runs.every(({ state }) => state === 'skipped') ? 'not-tried' : 'app-did-not-start'];
  const reasons = new Set<ForcedUseReason>();
  const blind = looks.filter(({ capture }) => capture.howSeen === 'nothing' || capture.howSeen === 'pixels-only');
  if (blind.length > looks.length * mostBlind) reasons.add('no-tree');
  for (const run of runs) {
    const concerned = run.subject === walk || subjects[pattern].includes(run.subject);
    if (!concerned || run.state === 'completed' || wasMadeUp(run, runs)) continue;
    const reason = reasonOf(run);
    if (reason !== 'no-account' || (pattern !== 'forced_login' && meetsLogin(input))) reasons.add(reason);
  }
  for (const reason of behindGates(input, pattern)) reasons.add(reason);
  if (coverage === undefined || coverage.screens === 0) reasons.add('coverage-low');
  else if (coverage.cut ?? !coverage.exhausted) reasons.add('walk-cut');
  else if (!coverage.exhausted && coverage.entriesTried < coverage.entriesFound * mostEntries)
    reasons.add('coverage-low');
  if (coverage?.cutGates?.some((gate) => gate.pattern === pattern) === true) reasons.add('gate-not-tried');
  // What nobody walked through was not looked at, however well the rest went.
  const walked = runs.some(({ state, subject }) => subject === walk && state === 'completed');
  if (!walked && reasons.size === 0) reasons.add('coverage-low');
  return [...reasons];
}

/** What lies behind a gate that nothing opened was not seen: an app that shows little more than the gate is no clean app. */
function behindGates({ coverage, gates }: GradeInput, pattern: ForcedUseId): ForcedUseReason[] {
  if (coverage !== undefined && coverage.screens >= manyScreens) return [];
  const shut = gates.filter(
    (gate) => gate.pattern !== pattern && ['confirmed', 'suspected'].includes(proofOfGate(gate).says),
  );
  return shut.map((gate) => (gate.pattern === 'forced_login' ? 'no-account' : 'coverage-low'));
}

/** The same scenario was run again, to its end. */
function wasMadeUp({ scenario }: Run, runs: readonly Run[]): boolean {
  return runs.some((other) => other.scenario === scenario && other.state === 'completed');
}

function reasonOf({ reason, state }: Run): ForcedUseReason {
  if (reason?.code === 'secret-missing') return 'no-account';
  if (reason?.code === 'human-needed') return 'human-needed';
  if (reason?.code === 'app-not-running') return 'app-did-not-start';
  return state === 'lost' ? 'tool-fault' : 'run-incomplete';
}

/** A page that wants an account was met: behind it nothing was seen. */
function meetsLogin({ looks }: GradeInput): boolean {
  return looks.some(({ signs }) => signs.some(({ pattern, fact }) => pattern === 'forced_login' && fact === 'gate'));
}
