import { type Outcome, outcomes } from '../../../rules/rule.ts';
import { InspectorError } from '../../../shared/errors.ts';
import type { Inspection } from '../../model.ts';
import { type Agreement, agreementOf, fewItems } from './kappa.ts';
import type { Mapping } from './mapping.ts';
import { matcher, type Unmatched } from './match.ts';
import type { Assessment, AssessmentItem, Target } from './model.ts';

/** How two answers to one question stand to each other. Only the first four are compared by the coefficient. */
export const relations = [
  'only-we',
  'only-they',
  'both-failed',
  'both-passed',
  /** One says that the question does not arise, the other answers it. */
  'applicability',
  /** One of them could not tell or did not test. */
  'we-open',
  'they-open',
  'both-open',
  'both-inapplicable',
] as const;
export type Relation = (typeof relations)[number];

export interface Compared {
  target: Target;
  relation: Relation;
  ours: Outcome;
  theirs: Outcome;
  /** Their lines about it: of several the gravest counts. */
  items: readonly AssessmentItem[];
}

export interface KindOfTarget {
  kind: Target['kind'];
  /** In our order. */
  compared: readonly Compared[];
  counts: Readonly<Record<Relation, number>>;
  /** `matrix[theirs][ours]`: number of targets. */
  matrix: Readonly<Record<Outcome, Readonly<Record<Outcome, number>>>>;
  agreement: Agreement;
  /** Of ours, those that failed or are in question and that they do not mention. */
  onlyOurs: readonly { target: Target; ours: Outcome }[];
  /** How many of ours they do not mention, whatever came of them. */
  unmentioned: number;
}

export const comparisonCautions = [
  'other-build',
  'unidentified',
  'package-differs',
  'few-items',
  'one-sided',
  'unmatched',
  'several-lines',
  'empty-results',
] as const;
export type ComparisonCaution = (typeof comparisonCautions)[number];

export interface Comparison {
  assessment: Assessment;
  /** Requirements and rules apart: the latter are what the former are made of. Only kinds that they have an item of. */
  kinds: readonly KindOfTarget[];
  /** Items without a counterpart of ours. */
  unmatched: readonly { item: AssessmentItem; why: Unmatched }[];
  /** Items without a result. */
  empty: readonly AssessmentItem[];
  cautions: readonly ComparisonCaution[];
}

/** Compares somebody else's result with ours. Pure. Throws `comparison-refused` for another package, unless `despite` gives a reason. */
export function compareAssessment(
  inspection: Inspection,
  assessment: Assessment,
  mapping: Mapping,
  despite: string | null = null,
): Comparison {
  const cautions = new Set(identityOf(inspection, assessment, despite));
  const find = matcher(inspection, mapping);
  const told = assessment.items.filter(({ outcome }) => outcome !== null);
  const empty = assessment.items.filter(({ outcome }) => outcome === null);
  const byTarget = new Map<string, { target: Target; items: AssessmentItem[] }>();
  const unmatched: { item: AssessmentItem; why: Unmatched }[] = [];
  for (const item of told) {
    const target = find(item);
    if (typeof target === 'string') {
      unmatched.push({ item, why: target });
      continue;
    }
    const key = `${target.kind} ${target.id}`;
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, { target, items: [item] });
    else known.items.push(item);
  }
  const kinds = (['requirement', 'rule'] as const)
    .map((kind) => compareKind(kind, inspection, byTarget))
    .filter(({ compared }) => compared.length > 0);

  if (empty.length > 0) cautions.add('empty-results');
  if (unmatched.length > 0) cautions.add('unmatched');
  if ([...byTarget.values()].some(({ items }) => items.length > 1)) cautions.add('several-lines');
  if (kinds.length === 0 || kinds.some(({ agreement }) => agreement.n < fewItems)) cautions.add('few-items');
  if (kinds.some(isOneSided)) cautions.add('one-sided');
  return { assessment, kinds, unmatched, empty, cautions: [...cautions] };
}

function compareKind(
  kind: Target['kind'],
  inspection: Inspection,
  byTarget: ReadonlyMap<string, { target: Target; items: readonly AssessmentItem[] }>,
): KindOfTarget {
  const ours =
    kind === 'requirement'
      ? inspection.requirements.map(({ outcome, requirement }) => ({ id: requirement, outcome }))
      : inspection.verdicts.map(({ outcome, ruleId }) => ({ id: ruleId, outcome }));
  const compared: Compared[] = [];
  const unmentioned: { target: Target; ours: Outcome }[] = [];
  for (const { id, outcome } of ours) {
    const found = byTarget.get(`${kind} ${id}`);
    if (found === undefined) {
      unmentioned.push({ target: { kind, id }, ours: outcome });
      continue;
    }
    const theirs = gravest(found.items);
    compared.push({ ...found, ours: outcome, theirs, relation: relate(outcome, theirs) });
  }
  const counts = Object.fromEntries(relations.map((relation) => [relation, 0])) as Record<Relation, number>;
  for (const { relation } of compared) counts[relation] += 1;
  return {
    kind,
    compared: compared.toSorted((one, other) => relations.indexOf(one.relation) - relations.indexOf(other.relation)),
    counts,
    matrix: matrixOf(compared),
    agreement: agreementOf({
      bothFailed: counts['both-failed'],
      bothPassed: counts['both-passed'],
      onlyThey: counts['only-they'],
      onlyWe: counts['only-we'],
    }),
    onlyOurs: unmentioned.filter((one) => one.ours === 'failed' || one.ours === 'cantTell'),
    unmentioned: unmentioned.length,
  };
}

function gravest(items: readonly AssessmentItem[]): Outcome {
  return outcomes.find((outcome) => items.some((item) => item.outcome === outcome)) ?? 'untested';
}

function relate(ours: Outcome, theirs: Outcome): Relation {
  const [weOpen, theyOpen] = [isOpen(ours), isOpen(theirs)];
  if (weOpen) return theyOpen ? 'both-open' : 'we-open';
  if (theyOpen) return 'they-open';
  if (ours === 'inapplicable' || theirs === 'inapplicable')
    return ours === theirs ? 'both-inapplicable' : 'applicability';
  if (ours === theirs) return ours === 'failed' ? 'both-failed' : 'both-passed';
  return ours === 'failed' ? 'only-we' : 'only-they';
}

function isOpen(outcome: Outcome): boolean {
  return outcome === 'cantTell' || outcome === 'untested';
}

function matrixOf(compared: readonly Compared[]): KindOfTarget['matrix'] {
  const zeros = () => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const matrix = Object.fromEntries(outcomes.map((outcome) => [outcome, zeros()])) as Record<
    Outcome,
    Record<Outcome, number>
  >;
  for (const { ours, theirs } of compared) matrix[theirs][ours] += 1;
  return matrix;
}

/** Nearly all answers are of one kind: the coefficient is then low however often the parties agree. */
function isOneSided({ agreement: { bothFailed, bothPassed, n } }: KindOfTarget): boolean {
  return n > 0 && Math.max(bothFailed, bothPassed) / n > 0.9;
}

function identityOf({ apk, id }: Inspection, other: Assessment, despite: string | null): ComparisonCaution[] {
  if (other.package === null && other.sha256 === null) return ['unidentified'];
  if (other.package !== null && other.package !== apk.package) {
    if (despite !== null) return ['package-differs'];
    const packages = `${other.package} / ${apk.package ?? '—'}`;
    throw new InspectorError(
      'comparison-refused',
      {
        zh: `包名不同（${packages}），不是同一应用的结果；确需比较请用 --despite 写明理由`,
        en: `the package names differ (${packages}): give the reason with --despite to compare all the same`,
      },
      { place: id },
    );
  }
  return other.sha256 === apk.sha256 ? [] : ['other-build'];
}
