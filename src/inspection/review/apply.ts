import { type Outcome, outcomes } from '../../rules/rule.ts';
import { requirementIds } from '../../standards/requirements.ts';
import { conclude, countOutcomes } from '../conclude.ts';
import type { Inspection, RequirementResult } from '../model.ts';
import { outcomeFor, rolledOutcome } from '../requirements.ts';
import { headOf } from './chain.ts';
import { decidedOutcome, isAcceptable } from './decisions.ts';
import { isManualOnly, reviewableOf } from './digest.ts';
import { requirementForce } from './force.ts';
import { itemKey, type Review, type ReviewItem, type ReviewState, type StandingReview } from './model.ts';

type InspectedVerdict = Inspection['verdicts'][number];
type Applied = ReadonlyMap<string, Outcome>;

/**
 * The inspection with people's decisions in it. Verdicts, requirements and the conclusion become what was decided; what the tool had said
 * stays beside each as `automatic`. A decision about something that has changed since is `stale` and decides nothing. Pure, and the same
 * when it is done twice: decisions applied before are taken out first.
 */
export function applyReviews(inspection: Inspection, reviews: readonly Review[]): Inspection {
  const automatic = withoutReviews(inspection);
  if (reviews.length === 0) return automatic;
  const standing = standingReviews(automatic, reviews);
  const applied: Applied = new Map(
    standing.filter(({ state }) => state === 'applied').map(({ item, outcome }) => [itemKey(item), outcome]),
  );
  const record = { reviews: standing, reviewLog: headOf(reviews) };
  if (applied.size === 0) return { ...automatic, ...record };

  const verdicts = automatic.verdicts.map((verdict) => decidedVerdict(verdict, applied));
  const results = allResults(automatic, applied).map((result) => decidedResult(result, verdicts, applied));
  return {
    ...automatic,
    conclusion: concludeReviewed(automatic, verdicts, results, applied),
    counts: countOutcomes(verdicts),
    automatic: { conclusion: automatic.conclusion, counts: automatic.counts },
    verdicts,
    requirements: results,
    ...record,
  };
}

/** The inspection as the tool alone judged it. */
export function withoutReviews(inspection: Inspection): Inspection {
  const { automatic, reviewLog: _log, reviews: _, ...rest } = inspection;
  if (automatic === undefined) return rest;
  return {
    ...rest,
    conclusion: automatic.conclusion,
    counts: automatic.counts,
    verdicts: rest.verdicts.map(({ automatic: outcome, ...verdict }) =>
      outcome === undefined ? verdict : { ...verdict, outcome },
    ),
    requirements: rest.requirements
      .filter(({ requirement, rules }) => rules.length > 0 || !isManualOnly(requirement))
      .map(undecided),
  };
}

function undecided({ automatic, ...result }: RequirementResult): RequirementResult {
  if (automatic === undefined) return result;
  const byPerson = result.methodsTaken.includes('manual');
  return {
    ...result,
    outcome: automatic,
    methodsTaken: result.methodsTaken.filter((method) => method !== 'manual'),
    methodsMissing: byPerson ? [...result.methodsMissing, 'manual'] : result.methodsMissing,
  };
}

/** What becomes of each: of several about one item the last counts. */
function standingReviews(automatic: Inspection, reviews: readonly Review[]): StandingReview[] {
  const last = new Map(reviews.map((review, index) => [itemKey(review.item), index]));
  return reviews.map((review, index) => ({
    ...review,
    state: last.get(itemKey(review.item)) === index ? stateOf(automatic, review) : 'superseded',
  }));
}

/** A record whose outcome does not follow from its decision and from what the tool says was not written by this tool. */
function stateOf(automatic: Inspection, review: Review): ReviewState {
  const { aboutSha256, decision, item, outcome, previous } = review;
  if (decision === 'withdrawn') return 'withdrawn';
  const now = reviewableOf(automatic, item);
  if (now?.aboutSha256 !== aboutSha256 || now.automatic !== previous) return 'stale';
  if (!isAcceptable(review, now)) return 'refused';
  return decidedOutcome(decision, previous) === outcome ? 'applied' : 'stale';
}

const open: ReadonlySet<Outcome> = new Set(['failed', 'cantTell', 'untested']);

/**
 * By a decision about the rule itself; else, for what the tool held against the app or left open, by those about its requirements where
 * every one of them is decided.
 */
function decidedVerdict(verdict: InspectedVerdict, applied: Applied): InspectedVerdict {
  const own = applied.get(itemKey({ kind: 'rule', id: verdict.ruleId }));
  if (own !== undefined) return { ...verdict, outcome: own, automatic: verdict.outcome };
  if (!open.has(verdict.outcome) || verdict.requirements.length === 0) return verdict;
  const about = new Set(verdict.requirements.map((id) => applied.get(itemKey({ kind: 'requirement', id }))));
  if (about.has(undefined)) return verdict;
  const outcome = outcomes.find((candidate) => about.has(candidate)) ?? verdict.outcome;
  return { ...verdict, outcome, automatic: verdict.outcome };
}

/** Those of the inspection, and the decided ones among those that only a person can examine, in the order of the catalogue. */
function allResults({ requirements }: Inspection, applied: Applied): RequirementResult[] {
  const known = new Set(requirements.map(({ requirement }) => requirement));
  const added = requirementIds
    .filter((id) => !known.has(id) && applied.has(itemKey({ kind: 'requirement', id })))
    .map((id) => ({
      requirement: id,
      outcome: 'untested' as const,
      rules: [],
      methodsTaken: [],
      methodsMissing: ['manual' as const],
    }));
  if (added.length === 0) return requirements;
  const place = new Map<string, number>(requirementIds.map((id, index) => [id, index]));
  return [...requirements, ...added].sort(
    (one, other) => (place.get(one.requirement) ?? 0) - (place.get(other.requirement) ?? 0),
  );
}

function decidedResult(
  result: RequirementResult,
  verdicts: readonly InspectedVerdict[],
  applied: Applied,
): RequirementResult {
  const own = applied.get(itemKey({ kind: 'requirement', id: result.requirement }));
  if (own !== undefined) return byPerson(result, own);
  const asking = verdicts.filter(({ ruleId }) => result.rules.includes(ruleId));
  if (asking.every(({ automatic }) => automatic === undefined)) return result;
  const found = asking.map((verdict) =>
    verdict.automatic === undefined || verdict.automatic === verdict.outcome
      ? outcomeFor(result.requirement, verdict)
      : verdict.outcome,
  );
  const outcome = rolledOutcome(found, result.methodsMissing.length > 0);
  return outcome === result.outcome ? result : { ...result, outcome, automatic: result.outcome };
}

function byPerson(result: RequirementResult, outcome: Outcome): RequirementResult {
  const wanted = result.methodsMissing.includes('manual');
  return {
    ...result,
    outcome,
    automatic: result.outcome,
    methodsTaken: wanted ? [...result.methodsTaken, 'manual'] : result.methodsTaken,
    methodsMissing: result.methodsMissing.filter((method) => method !== 'manual'),
  };
}

/** A person's failure of a mandatory requirement weighs as that of a mandatory rule. */
function concludeReviewed(
  automatic: Inspection,
  verdicts: readonly InspectedVerdict[],
  results: readonly RequirementResult[],
  applied: Applied,
): Inspection['conclusion'] {
  const failed = results.some(
    (result) =>
      applied.get(itemKey({ kind: 'requirement', id: result.requirement })) === 'failed' &&
      requirementForce(result, automatic) === 'mandatory',
  );
  if (failed) return 'non-compliant';
  // No conclusion covers what only a person can examine and nobody decided: who looked and could not tell leaves it as open as who did not.
  const open = (result: RequirementResult) =>
    result.rules.length === 0 && result.outcome === 'cantTell' && isManualOnly(result.requirement);
  return conclude(
    verdicts,
    results.filter((result) => !open(result)),
  );
}

/** The decision that counts for an item, whatever became of it. */
export function reviewOf(inspection: Inspection, item: ReviewItem): StandingReview | undefined {
  const key = itemKey(item);
  return inspection.reviews?.findLast((review) => itemKey(review.item) === key && review.state !== 'superseded');
}
