import { type Outcome, outcomes, type Severity } from '../../../rules/rule.ts';
import { byText } from '../../../shared/order.ts';
import { requirementIds } from '../../../standards/requirements.ts';
import { type Conclusion, conclusions, type Inspection } from '../../model.ts';
import type { Batch, BatchMember, BrokenMember } from './load.ts';

/** Below this many apps a share says little of others: reports give counts only, and say why. */
export const fewApps = 30;

/** One inspection of the batch. */
export interface BatchRow extends BatchMember {
  /** The latest of its app: what the batch counts. An app without a package name is an app of its own. */
  counted: boolean;
  /** People decided something. */
  reviewed: boolean;
}

export interface RequirementCount {
  requirement: string;
  counts: Readonly<Record<Outcome, number>>;
  /** Apps for which there is an answer: passed, failed or not settled. */
  examined: number;
  /** Ways of examining that were not taken, with the number of apps. */
  methodsMissing: Readonly<Record<string, number>>;
}

export interface RuleCount {
  ruleId: string;
  severity: Severity;
  force: 'mandatory' | 'recommended';
  counts: Readonly<Record<Outcome, number>>;
  /** Packages of the apps that failed it. */
  failedIn: readonly string[];
}

/** Why rules were untested: how often over all apps. */
export interface UntestedReason {
  /** `skipped no-device`, `failed budget-exceeded`, `absent`, `error rule-threw`. */
  reason: string;
  verdicts: number;
  apps: number;
}

export const batchCautions = [
  'few-apps',
  'broken',
  'repeated-apps',
  'mixed-profiles',
  'mixed-rulesets',
  'mixed-occasions',
  'mixed-devices',
  'virtual-device',
  'not-driven',
  'not-verified',
] as const;
export type BatchCaution = (typeof batchCautions)[number];

export interface BatchSummary {
  rows: readonly BatchRow[];
  broken: readonly BrokenMember[];
  /** Apps counted. */
  apps: number;
  conclusions: Readonly<Record<Conclusion, number>>;
  requirements: readonly RequirementCount[];
  /** Rules that failed or are in question somewhere, most failures first. */
  rules: readonly RuleCount[];
  untested: readonly UntestedReason[];
  cautions: readonly BatchCaution[];
  /** ISO 8601: the earliest start and the latest end of what was counted; null for an empty batch. */
  period: { from: string; to: string } | null;
}

/** Counts a batch: each app once, by its latest inspection. Pure; rests on `inspection.json` alone, evidence is not verified here. */
export function summarise({ broken, members }: Batch): BatchSummary {
  const rows = rowsOf(members);
  const counted = rows.filter((row) => row.counted).map(({ inspection }) => inspection);
  return {
    rows,
    broken,
    apps: counted.length,
    conclusions: count(
      conclusions,
      counted.map(({ conclusion }) => conclusion),
    ),
    requirements: requirementCounts(counted),
    rules: ruleCounts(counted),
    untested: untestedReasons(counted),
    cautions: cautionsOf(counted, rows, broken),
    period: periodOf(counted),
  };
}

function rowsOf(members: readonly BatchMember[]): BatchRow[] {
  const latest = new Map<string, Inspection>();
  for (const { inspection } of members) {
    const known = latest.get(appOf(inspection));
    if (known === undefined || known.startedAt < inspection.startedAt) latest.set(appOf(inspection), inspection);
  }
  return members.map((member) => ({
    ...member,
    counted: latest.get(appOf(member.inspection)) === member.inspection,
    reviewed: member.inspection.reviews?.some(({ state }) => state === 'applied') ?? false,
  }));
}

function appOf({ apk, id }: Inspection): string {
  return apk.package === null ? `inspection:${id}` : `package:${apk.package}`;
}

function count<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of found) counts[key] += 1;
  return counts;
}

function requirementCounts(inspections: readonly Inspection[]): RequirementCount[] {
  const results = grouped(
    inspections.flatMap(({ requirements }) => requirements),
    ({ requirement }) => requirement,
  );
  const order = new Map<string, number>(requirementIds.map((id, index) => [id, index]));
  return [...results]
    .map(([requirement, found]) => {
      const counts = count(
        outcomes,
        found.map(({ outcome }) => outcome),
      );
      const examined = counts.failed + counts.cantTell + counts.passed;
      const missing = found.flatMap(({ methodsMissing }) => methodsMissing);
      return { requirement, counts, examined, methodsMissing: tally(missing) };
    })
    .toSorted((one, other) => place(order, one.requirement) - place(order, other.requirement));
}

/** Requirements of another version of the tool stand last. */
function place(order: ReadonlyMap<string, number>, id: string): number {
  return order.get(id) ?? order.size;
}

function ruleCounts(inspections: readonly Inspection[]): RuleCount[] {
  const verdicts = grouped(
    inspections.flatMap((inspection) => inspection.verdicts.map((verdict) => ({ inspection, verdict }))),
    ({ verdict }) => verdict.ruleId,
  );
  const counted = [...verdicts].map(([ruleId, found]): RuleCount => {
    const failed = found.filter(({ verdict }) => verdict.outcome === 'failed');
    const telling = (failed[0] ?? found[0])?.verdict;
    return {
      ruleId,
      severity: telling?.severity ?? 'minor',
      force: telling?.force ?? 'recommended',
      counts: count(
        outcomes,
        found.map(({ verdict }) => verdict.outcome),
      ),
      failedIn: failed.map(({ inspection }) => inspection.apk.package ?? inspection.apk.fileName).toSorted(byText),
    };
  });
  return counted.filter(({ counts }) => counts.failed > 0 || counts.cantTell > 0).toSorted(byWeight);
}

const severityRanks = { critical: 0, serious: 1, moderate: 2, minor: 3 } as const;

function byWeight(one: RuleCount, other: RuleCount): number {
  return (
    Number(other.counts.failed > 0) - Number(one.counts.failed > 0) ||
    Number(one.force === 'recommended') - Number(other.force === 'recommended') ||
    other.counts.failed - one.counts.failed ||
    severityRanks[one.severity] - severityRanks[other.severity] ||
    other.counts.cantTell - one.counts.cantTell ||
    byText(one.ruleId, other.ruleId)
  );
}

function untestedReasons(inspections: readonly Inspection[]): UntestedReason[] {
  const found = inspections.flatMap(({ id, verdicts }) =>
    verdicts
      .filter(({ outcome }) => outcome === 'untested')
      .flatMap((verdict) => reasonsOf(verdict).map((reason) => ({ id, reason }))),
  );
  return [...grouped(found, ({ reason }) => reason)]
    .map(([reason, all]) => ({ reason, verdicts: all.length, apps: new Set(all.map(({ id }) => id)).size }))
    .toSorted((one, other) => other.verdicts - one.verdicts || byText(one.reason, other.reason));
}

function reasonsOf({ error, missing }: Inspection['verdicts'][number]): string[] {
  const reasons = missing.map((item) => {
    if (item.status === 'skipped') return `skipped ${item.reason}`;
    return item.status === 'failed' ? `failed ${item.error.code}` : 'absent';
  });
  if (error !== undefined) reasons.push(`error ${error.code}`);
  return [...new Set(reasons)];
}

function cautionsOf(
  counted: readonly Inspection[],
  rows: readonly BatchRow[],
  broken: readonly BrokenMember[],
): BatchCaution[] {
  const several = (pick: (inspection: Inspection) => string) => new Set(counted.map(pick)).size > 1;
  const cautions: (readonly [BatchCaution, boolean])[] = [
    ['few-apps', counted.length < fewApps],
    ['broken', broken.length > 0],
    ['repeated-apps', rows.some((row) => !row.counted)],
    ['mixed-profiles', several(({ profile }) => profile)],
    ['mixed-rulesets', several(({ ruleset }) => ruleset.sha256)],
    ['mixed-occasions', several(({ occasion }) => occasion)],
    ['mixed-devices', several(({ device }) => (device === null ? 'none' : String(device.virtual)))],
    ['virtual-device', counted.some(({ device }) => device?.virtual === true)],
    ['not-driven', counted.some(({ device }) => device === null)],
    ['not-verified', true],
  ];
  return cautions.filter(([, holds]) => holds).map(([caution]) => caution);
}

function periodOf(counted: readonly Inspection[]): BatchSummary['period'] {
  const starts = counted.map(({ startedAt }) => startedAt).toSorted(byText);
  const ends = counted.map(({ finishedAt }) => finishedAt).toSorted(byText);
  const [from, to] = [starts[0], ends.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function tally(found: readonly string[]): Record<string, number> {
  return Object.fromEntries([...grouped(found, (one) => one)].map(([key, all]) => [key, all.length]));
}
