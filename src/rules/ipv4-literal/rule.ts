import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { isOwn, partyOfPlaces, whereabouts } from '../party.ts';
import { withPort } from '../hosts.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Address = EvidenceOf<'endpoints'>['addresses'][number];
type Group = (typeof groups)[number][0];

const groups = [
  ['public', 'failed'],
  ['internal', 'cantTell'],
  ['resolver', 'cantTell'],
  ['bare', 'cantTell'],
  ['third', 'cantTell'],
] as const;

function groupOf(address: Address): Group | undefined {
  if (address.family !== 'ipv4') return undefined;
  const certain = address.context !== 'bare';
  const party = partyOfPlaces(address);
  if (!isOwn(party)) return party === 'sdk' && certain && address.class === 'public' ? 'third' : undefined;
  if (address.class === 'public-dns') return 'resolver';
  if (address.class === 'private' && certain) return 'internal';
  if (address.class !== 'public') return undefined;
  return certain ? 'public' : 'bare';
}

export const ipv4Literal = defineRule({
  meta: {
    id: 'ipv4-literal',
    version: 1,
    subject: 'ipv6',
    requirements: ['GMA-17', 'IPV6-7'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['endpoints'],
    messages,
  },
  evaluate({ endpoints: { addresses, quadsTakenForVersions } }) {
    const findings: Finding<Group>[] = [];
    for (const [message, outcome] of groups) {
      const { items, seenAt } = select('endpoints', '/addresses', addresses, (address) => groupOf(address) === message);
      if (items.length === 0) continue;
      const values = { addresses: namesOf(items, withPort), places: namesOf(items, whereabouts) };
      findings.push({ outcome, message, values, seenAt });
    }
    if (findings.length > 0) return findings;
    const ignored = addresses.filter(({ family }) => family === 'ipv4').length;
    const values = { versions: quadsTakenForVersions, ignored };
    return [{ outcome: 'passed', message: 'absent', values, seenAt: [seen('endpoints', '/addresses')] }];
  },
});
