import { internalEndings } from '../../standards/development-hosts.ts';
import { isLocal, withPort } from '../hosts.ts';
import { isOwn, partyOfPlaces, whereabouts } from '../party.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const internalClasses: ReadonlySet<string> = new Set(['private', 'link-local']);

export const privateNetworkAddress = defineRule({
  meta: {
    id: 'private-network-address',
    version: 1,
    subject: 'network',
    requirements: ['GMA-22', 'GMA-23'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['endpoints'],
    messages,
  },
  evaluate({ endpoints: { addresses, hosts } }) {
    const literals = select('endpoints', '/addresses', addresses, (address) => {
      return (
        internalClasses.has(address.class) &&
        address.context !== 'bare' &&
        isOwn(partyOfPlaces(address)) &&
        !isLocal(address.address)
      );
    });
    const names = select('endpoints', '/hosts', hosts, (entry) => {
      return internalEndings.some((ending) => entry.host.endsWith(ending)) && isOwn(partyOfPlaces(entry));
    });
    const seenAt = [...literals.seenAt, ...names.seenAt];
    if (seenAt.length === 0)
      return [
        {
          outcome: 'passed',
          message: 'absent',
          seenAt: [seen('endpoints', '/addresses'), seen('endpoints', '/hosts')],
        },
      ];
    const values = {
      count: literals.items.length + names.items.length,
      addresses: [...namesOf(literals.items, withPort), ...namesOf(names.items, ({ host }) => host)],
      places: namesOf([...literals.items, ...names.items], whereabouts),
    };
    return [{ outcome: 'cantTell', message: 'written', values, seenAt }];
  },
});
