import type { EvidenceOf } from '../evidence/kinds/index.ts';
import { sdks as catalogue, type SdkCategory } from '../standards/sdks/index.ts';
import type { Finding } from './rule.ts';
import { sdkLabel } from './sdk-label.ts';
import { namesOf, seen, select } from './selection.ts';

export type SdkLeadKey = 'certain' | 'likely' | 'absent';

const categories = new Map(catalogue.map(({ id, category }) => [id, category]));

/** The SDKs of some categories among those recognised. */
export function sdksOf(
  { sdks }: EvidenceOf<'sdks'>,
  wanted: readonly SdkCategory[],
  confidence?: 'certain' | 'likely',
) {
  return select('sdks', '/sdks', sdks, (sdk) => {
    const category = categories.get(sdk.id);
    return (
      category !== undefined && wanted.includes(category) && (confidence === undefined || sdk.confidence === confidence)
    );
  });
}

/**
 * The common answer about SDKs whose presence is a lead: that code is packed does not show that it is used. Messages get `sdks`;
 * `absent` gets `total`, the number of SDKs recognised.
 */
export function sdkLead(evidence: EvidenceOf<'sdks'>, wanted: readonly SdkCategory[]): Finding<SdkLeadKey>[] {
  const findings: Finding<SdkLeadKey>[] = [];
  for (const confidence of ['certain', 'likely'] as const) {
    const { items, seenAt } = sdksOf(evidence, wanted, confidence);
    if (items.length === 0) continue;
    findings.push({
      outcome: 'cantTell',
      message: confidence,
      values: { sdks: namesOf(items, ({ id }) => sdkLabel(id)) },
      seenAt,
    });
  }
  if (findings.length > 0) return findings;
  return [
    { outcome: 'passed', message: 'absent', values: { total: evidence.sdks.length }, seenAt: [seen('sdks', '/sdks')] },
  ];
}
