import type { Outcome } from '../../rules/rule.ts';
import { sha256 } from '../../shared/hashing.ts';
import { byText } from '../../shared/order.ts';
import { type RequirementId, requirements } from '../../standards/requirements.ts';
import type { Inspection } from '../model.ts';
import type { ReviewItem } from './model.ts';

type InspectedVerdict = Inspection['verdicts'][number];

/** What can be decided about, as the tool alone judged it. */
export interface Reviewable {
  item: ReviewItem;
  automatic: Outcome;
  aboutSha256: string;
  /** Ways of examining other than a person's that were not taken. */
  waysLeftOut: boolean;
  /** Something that failed is left to a person because of an exemption. */
  exempted: boolean;
}

/** The verdict or requirement behind an item; undefined where this inspection has none. `inspection` is one without reviews applied. */
export function reviewableOf(inspection: Inspection, item: ReviewItem): Reviewable | undefined {
  const found = item.kind === 'rule' ? reviewableRule(inspection, item) : reviewableRequirement(inspection, item);
  // What was not examined, or by nobody, looks the same in every app: the evidence says whose it is.
  return found && { ...found, aboutSha256: sha256(`${inspection.bundle.sha256}\n${found.aboutSha256}`) };
}

function reviewableRule({ verdicts }: Inspection, item: ReviewItem): Reviewable | undefined {
  const verdict = verdicts.find(({ ruleId }) => ruleId === item.id);
  if (verdict === undefined) return undefined;
  const { outcome } = verdict;
  return {
    item,
    automatic: outcome,
    aboutSha256: verdictDigest(verdict),
    waysLeftOut: outcome === 'untested',
    exempted: isExempted(verdict),
  };
}

function reviewableRequirement(inspection: Inspection, item: ReviewItem): Reviewable | undefined {
  const result = inspection.requirements.find(({ requirement }) => requirement === item.id);
  if (result === undefined) return isManualOnly(item.id) ? manualOnly(item) : undefined;
  const open = inspection.verdicts
    .filter(
      ({ ruleId, outcome }) => result.rules.includes(ruleId) && outcome !== 'passed' && outcome !== 'inapplicable',
    )
    .map((verdict) => `${verdict.ruleId} ${verdictDigest(verdict)}`)
    .sort(byText);
  return {
    item,
    automatic: result.outcome,
    aboutSha256: sha256(canonical([result.outcome, [...result.methodsMissing].sort(byText), open])),
    waysLeftOut: result.methodsMissing.some((method) => method !== 'manual'),
    exempted: inspection.verdicts.some((verdict) => result.rules.includes(verdict.ruleId) && isExempted(verdict)),
  };
}

function isExempted({ findings }: InspectedVerdict): boolean {
  return findings.some(({ exemptedBy }) => exemptedBy !== undefined && exemptedBy.length > 0);
}

/** Nothing was judged: there is nothing that could change but the evidence. */
function manualOnly(item: ReviewItem): Reviewable {
  return { item, automatic: 'untested', aboutSha256: sha256('manual'), waysLeftOut: false, exempted: false };
}

/** A requirement that only a person can examine. It is in no result until somebody did. */
export function isManualOnly(id: string): boolean {
  return (
    Object.hasOwn(requirements, id) && requirements[id as RequirementId].methods.every((method) => method === 'manual')
  );
}

/** What was found and what was not to be seen; not the rule's version, under which the same may be found again. */
function verdictDigest({ outcome, findings, missing, gaps }: InspectedVerdict): string {
  return sha256(
    canonical([
      outcome,
      findings.map((finding) => [
        finding.outcome,
        finding.message,
        finding.values ?? {},
        finding.requirements ?? [],
        finding.seenAt,
        ...(finding.exemptedBy === undefined ? [] : [finding.exemptedBy]),
      ]),
      missing.map(({ kind, status }) => [kind, status]),
      gaps,
    ]),
  );
}

/** JSON with the keys of objects in order: equal for equal values, however they were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => byText(one, other)))
      : part,
  );
}
