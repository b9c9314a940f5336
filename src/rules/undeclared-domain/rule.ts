import { isOwn, partyOfPlaces } from '../party.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const undeclaredDomain = defineRule({
  meta: {
    id: 'undeclared-domain',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-06', 'GMA-22'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['endpoints', 'filing'],
    messages,
  },
  evaluate({ endpoints, filing }) {
    const own = select('endpoints', '/hosts', endpoints.hosts, (host) => isOwn(partyOfPlaces(host)));
    const list = seen('filing', '/form/domains');
    if (own.items.length === 0) {
      return [{ outcome: 'inapplicable', message: 'none', seenAt: [seen('endpoints', '/hosts')] }];
    }
    const count = own.items.length;
    const domains = filing.form.domains.map(hostOf).filter((domain) => domain !== '');
    if (domains.length === 0) {
      const values = { count, hosts: namesOf(own.items, ({ host }) => host) };
      return [{ outcome: 'cantTell', message: 'not-stated', values, seenAt: [list, ...own.seenAt] }];
    }
    const isDeclared = (host: string) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    const missing = select(
      'endpoints',
      '/hosts',
      endpoints.hosts,
      (one) => isOwn(partyOfPlaces(one)) && !isDeclared(one.host.toLowerCase()),
    );
    if (missing.items.length === 0) {
      return [{ outcome: 'passed', message: 'covered', values: { count }, seenAt: [list, ...own.seenAt] }];
    }
    const values = { hosts: namesOf(missing.items, ({ host }) => host) };
    return [{ outcome: 'cantTell', message: 'undeclared', values, seenAt: [list, ...missing.seenAt] }];
  },
});

/** A domain as it may stand in a form: with scheme, port, path or a leading wildcard. */
function hostOf(domain: string): string {
  return domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[:/].*$/, '')
    .replace(/^\*?\./, '');
}
