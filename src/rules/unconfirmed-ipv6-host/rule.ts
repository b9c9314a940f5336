import { isOwnHostName } from '../hosts.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const unconfirmedIpv6Host = defineRule({
  meta: {
    id: 'unconfirmed-ipv6-host',
    version: 1,
    subject: 'ipv6',
    requirements: ['GMA-17', 'IPV6-6'],
    severity: 'minor',
    force: 'recommended',
    requires: ['endpoints'],
    messages,
  },
  evaluate({ endpoints: { hosts } }) {
    const { items, seenAt } = select('endpoints', '/hosts', hosts, isOwnHostName);
    if (items.length === 0)
      return [{ outcome: 'inapplicable', message: 'none', seenAt: [seen('endpoints', '/hosts')] }];
    const values = { count: items.length, hosts: namesOf(items, ({ host }) => host) };
    return [{ outcome: 'cantTell', message: 'listed', values, seenAt }];
  },
});
