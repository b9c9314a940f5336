import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { isOwn, partyOf } from '../party.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Filter = EvidenceOf<'components'>['components'][number]['filters'][number];

const webSchemes: readonly string[] = ['http', 'https'];
const localSchemes: ReadonlySet<string> = new Set([...webSchemes, 'content', 'file']);

const isWeb = ({ schemes }: Filter) => schemes.some((scheme) => webSchemes.includes(scheme));
const isCustom = (scheme: string) => !localSchemes.has(scheme);
const isLink = (filter: Filter) =>
  filter.categories.includes('android.intent.category.BROWSABLE') && (isWeb(filter) || filter.schemes.some(isCustom));

export const unverifiedDeepLink = defineRule({
  meta: {
    id: 'unverified-deep-link',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'minor',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate({ components: evidence }) {
    const { components } = evidence;
    const of = (wanted: (filter: Filter) => boolean) =>
      select('components', '/components', components, ({ effectiveExported, owner, filters }) => {
        return effectiveExported && isOwn(partyOf(owner)) && filters.some((filter) => isLink(filter) && wanted(filter));
      });
    const linked = of(() => true);
    if (linked.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'absent', seenAt: [seen('components', '/components')] }];

    const findings: Finding<'web' | 'any-web' | 'custom'>[] = [];
    const ofWeb = (hosted: boolean) =>
      of((filter) => isWeb(filter) && !filter.autoVerify && filter.hosts.length > 0 === hosted);
    const web = ofWeb(true);
    if (web.items.length > 0) {
      const filters = web.items.flatMap((component) =>
        component.filters.filter((filter) => isLink(filter) && isWeb(filter) && !filter.autoVerify),
      );
      const values = {
        count: web.items.length,
        hosts: namesOf(
          filters.flatMap(({ hosts }) => hosts),
          (host) => host,
        ),
      };
      findings.push({ outcome: failedIfWhole(evidence), message: 'web', values, seenAt: web.seenAt });
    }
    // Without a host there is nothing to verify: it takes every link, as a browser does.
    const anyWeb = ofWeb(false);
    if (anyWeb.items.length > 0) {
      const values = { components: namesOf(anyWeb.items, ({ name }) => name) };
      findings.push({ outcome: 'cantTell', message: 'any-web', values, seenAt: anyWeb.seenAt });
    }
    const custom = of((filter) => filter.schemes.some(isCustom));
    if (custom.items.length > 0) {
      const schemes = custom.items.flatMap((component) =>
        component.filters.filter(isLink).flatMap((filter) => filter.schemes.filter(isCustom)),
      );
      findings.push({
        outcome: 'cantTell',
        message: 'custom',
        values: { schemes: namesOf(schemes, (scheme) => scheme) },
        seenAt: custom.seenAt,
      });
    }
    if (findings.length > 0) return findings;
    return [{ outcome: 'passed', message: 'verified', seenAt: linked.seenAt }];
  },
});
