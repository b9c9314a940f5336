import { fill, type Locale, pick } from '../../i18n/locale.ts';
import { labels } from '../../i18n/report/labels.ts';
import type { Exemption } from '../../inspection/exemption/declaration.ts';
import type { Inspection } from '../../inspection/model.ts';
import type { Outcome, Severity } from '../../rules/rule.ts';
import { sha256 } from '../../shared/hashing.ts';
import { visible } from '../../shared/text.ts';
import { justification } from '../view/exemptions.ts';
import { untestedReasons } from '../view/reasons.ts';
import { isPartial } from '../view/standing.ts';
import { shownValues } from '../view/values.ts';
import type { FindingView, VerdictView } from '../view/verdicts.ts';
import { locationsOf, packageBase, type SarifLocation } from './location.ts';

export type SarifLevel = 'none' | 'note' | 'warning' | 'error';

/** SARIF 2.1.0, 3.27.9. `open`: what there was to evaluate did not suffice. */
const kinds = {
  failed: 'fail',
  cantTell: 'review',
  untested: 'open',
  passed: 'pass',
  inapplicable: 'notApplicable',
} as const satisfies Record<Outcome, string>;

const levels = { minor: 'note', moderate: 'warning', serious: 'error', critical: 'error' } as const satisfies Record<
  Severity,
  SarifLevel
>;

/** Most locations of one result: a finding may rest on hundreds of places, all of which stand in the evidence. */
const mostLocations = 100;

export function failureLevel(severity: Severity, force: 'mandatory' | 'recommended'): SarifLevel {
  return force === 'recommended' ? 'note' : levels[severity];
}

/** One result per finding; an untested verdict, which has none, gives one result that tells why. */
export function resultsOf(
  view: VerdictView,
  ruleIndex: number,
  { exemptions }: Pick<Inspection, 'exemptions'>,
  locale: Locale,
) {
  const { verdict } = view;
  const base = { ruleId: verdict.ruleId, ruleIndex };
  if (view.findings.length === 0) {
    const text = [pick(labels.standing[view.standing], locale), ...untestedReasons(verdict, locale)].join('; ');
    return [{ ...base, kind: kinds[verdict.outcome], level: 'none', message: { text } }];
  }
  return view.findings.map((finding) => ({
    ...base,
    ...findingResult(view, finding, locale),
    ...suppressed(finding, exemptions, locale),
  }));
}

/**
 * Exemptions as suppressions that nobody has accepted yet: tools keep showing the result, and say why it is no failure (3.35).
 */
function suppressed({ finding }: FindingView, exemptions: readonly Exemption[], locale: Locale) {
  const own = exemptions.filter(({ id }) => finding.exemptedBy?.includes(id) === true);
  if (own.length === 0) return {};
  const suppressions = own.map((one) => ({
    kind: 'external',
    status: 'underReview',
    justification: justification(one, locale),
    properties: { id: visible(one.id), basisSha256: one.basis.sha256, validUntil: one.validUntil },
  }));
  return { suppressions };
}

function findingResult({ verdict, standing }: VerdictView, { finding, text, seen }: FindingView, locale: Locale) {
  const kind = kinds[isPartial(finding, verdict) ? 'cantTell' : finding.outcome];
  const sentences =
    text === undefined
      ? [finding.message]
      : [text.fact, text.judgement].map((part) => fill(part, locale, shownValues(finding.values, locale)));
  const all = seen.flatMap(locationsOf);
  const locations = all.slice(0, mostLocations);
  return {
    kind,
    // A level other than none is allowed for kind fail only (3.27.10).
    level: kind === 'fail' ? failureLevel(verdict.severity, verdict.force) : 'none',
    message: { text: sentences.join(locale === 'zh-CN' ? '' : ' ') },
    locations,
    partialFingerprints: { 'zhijianFinding/v1': fingerprint(verdict.ruleId, finding.message, locations[0]) },
    properties: {
      messageKey: finding.message,
      standing,
      force: verdict.force,
      severity: verdict.severity,
      locationsInAll: all.length,
      ...(verdict.gaps.length > 0 && {
        gaps: verdict.gaps.slice(0, mostGaps).map(gapText),
        gapsInAll: verdict.gaps.length,
      }),
    },
  };
}

const mostGaps = 20;

function gapText({ kind, code, place }: { kind: string; code: string; place: string }): string {
  return visible(`${kind}: ${code} ${place}`.trimEnd());
}

/** What stays the same from build to build: the rule, its message and the name of what it points at, without lines, offsets and dex numbers. */
function fingerprint(ruleId: string, message: string, location: SarifLocation | undefined): string {
  const names = (location?.logicalLocations ?? [])
    .filter(({ kind }) => kind !== 'object')
    .map(({ fullyQualifiedName }) => fullyQualifiedName);
  const artifact = location?.physicalLocation?.artifactLocation;
  // Pictures are named by their content, which differs from run to run.
  const uri = artifact?.uriBaseId === packageBase ? artifact.uri.replace(/classes\d+\.dex$/, 'classes.dex') : '';
  return sha256([ruleId, message, uri, ...names].join('\n')).slice(0, 32);
}
