import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { isLocal } from '../hosts.ts';
import { isOwn, partyOfPlaces } from '../party.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';
import { permittedHosts } from './permitted.ts';
import { requestedUrls } from './requested.ts';

type Url = EvidenceOf<'endpoints'>['urls'][number];

/** Both go over unencrypted TCP; the platform's switch covers both. */
const clearSchemes: ReadonlySet<string> = new Set(['http', 'ws']);

/** What permits cleartext, in the words of the files that say so. */
const origins = {
  config: '<base-config>',
  manifest: 'android:usesCleartextTraffic',
  'platform-default': 'targetSdk < 28',
} as const;

const base = seen('network-security', '/base');

export const cleartextTraffic = defineRule({
  meta: {
    id: 'cleartext-traffic',
    version: 1,
    subject: 'network',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['network-security', 'endpoints', 'dex'],
    messages,
  },
  evaluate(evidence) {
    const config = evidence['network-security'];
    const { urls } = evidence.endpoints;
    const isPermitted = permittedHosts(config);
    const isRequested = requestedUrls(evidence.dex.calls);
    const of = (wanted: (url: Url) => boolean) =>
      select('endpoints', '/urls', urls, (url) => clearSchemes.has(url.scheme) && !isLocal(url.host) && wanted(url));
    const origin = config.base.cleartext ? origins[config.base.cleartextFrom] : '<domain-config>';
    const valuesOf = (items: readonly Url[]) => ({
      origin,
      count: items.length,
      urls: namesOf(items, ({ url }) => url),
    });

    const used = of((url) => isPermitted(url.host) && isRequested(url));
    if (used.items.length > 0)
      return [
        {
          outcome: failedIfWhole(config),
          message: 'used',
          values: valuesOf(used.items),
          seenAt: [base, ...used.seenAt],
        },
      ];
    const referenced = of((url) => isPermitted(url.host) && isOwn(partyOfPlaces(url)));
    if (referenced.items.length > 0)
      return [
        {
          outcome: 'cantTell',
          message: 'referenced',
          values: valuesOf(referenced.items),
          seenAt: [base, ...referenced.seenAt],
        },
      ];

    if (config.base.cleartext)
      return [{ outcome: 'cantTell', message: 'permitted', values: { origin }, seenAt: [base] }];
    const excepted = select('network-security', '/domains', config.domains, ({ cleartext, domains }) => {
      return cleartext && domains.some(({ name }) => !isLocal(name));
    });
    if (excepted.items.length > 0) {
      const domains = namesOf(
        excepted.items.flatMap((entry) => entry.domains),
        ({ name }) => name,
      );
      return [{ outcome: 'cantTell', message: 'excepted', values: { domains }, seenAt: excepted.seenAt }];
    }
    const blocked = of((url) => isOwn(partyOfPlaces(url)));
    return [
      {
        outcome: 'passed',
        message: 'blocked',
        values: { count: blocked.items.length },
        seenAt: [base, ...blocked.seenAt],
      },
    ];
  },
});
