import { isDeepStrictEqual } from 'node:util';

import { readBundle } from '../../evidence/bundle/read.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { InspectorError } from '../../shared/errors.ts';
import { profileById } from '../../standards/profiles/index.ts';
import { evaluateBundle, rulesetOf } from '../evaluate-bundle.ts';
import { asHandedIn } from '../exemption/declaration.ts';
import { inspectionFile } from '../folder.ts';
import { type Inspection, inspection as inspectionModel } from '../model.ts';
import { applyReviews } from '../review/apply.ts';
import { keptReviews } from '../review/store.ts';
import type { VerdictsState } from './model.ts';

/** What the evidence, the rules, the exemptions and people's decisions give, and nothing else. */
const judgedParts = [
  'conclusion',
  'counts',
  'automatic',
  'verdicts',
  'requirements',
  'forcedUse',
  'exemptions',
  'reviews',
  'apk',
  'device',
] as const satisfies readonly (keyof Inspection)[];

/**
 * Judges a verified bundle again and compares that with the inspection beside it: the same rules over the same evidence say the same. Other
 * rules may well say something else, and masked evidence too: these are not compared.
 */
export function checkVerdicts(
  folder: string,
  kept: Inspection,
  bundlePath: string,
  rules: readonly AnyRule[],
): { state: VerdictsState; differences: Difference[] } {
  const profile = profileById(kept.profile);
  if (profile === undefined || rulesetOf(rules, profile).sha256 !== kept.ruleset.sha256)
    return { state: 'other-rules', differences: [] };
  try {
    const bundle = readBundle(bundlePath);
    if (bundle.index.redactionOf !== undefined) return { state: 'redacted', differences: [] };
    const { finishedAt, id, occasion, startedAt, tool } = kept;
    const judged = evaluateBundle(bundle, {
      id,
      occasion,
      profile,
      rules,
      startedAt,
      finishedAt,
      bundlePath: kept.bundle.path,
      toolVersion: tool.version,
      exemptions: kept.exemptions.map(asHandedIn),
    });
    // Decisions may have been added to the log since: what counts is those that the inspection says it has taken in.
    const reviews = keptReviews(folder, kept).slice(0, kept.reviews?.length ?? 0);
    return compare(kept, inspectionModel.parse(JSON.parse(JSON.stringify(applyReviews(judged, reviews)))));
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    return { state: 'differ', differences: [{ file: inspectionFile, kind: 'verdicts-differ', detail: error.code }] };
  }
}

function compare(kept: Inspection, judged: Inspection): { state: VerdictsState; differences: Difference[] } {
  const parts = judgedParts.filter((part) => !isDeepStrictEqual(kept[part], judged[part]));
  if (parts.length === 0) return { state: 'confirmed', differences: [] };
  const rules = new Map(kept.verdicts.map((verdict) => [verdict.ruleId, verdict]));
  const changed = judged.verdicts.filter((verdict) => !isDeepStrictEqual(rules.get(verdict.ruleId), verdict));
  const detail = [...parts, ...changed.slice(0, 20).map(({ ruleId }) => ruleId)].join(', ');
  return { state: 'differ', differences: [{ file: inspectionFile, kind: 'verdicts-differ', detail }] };
}
