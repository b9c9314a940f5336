import { type Party, partyOf } from '../party.ts';
import { ownAndThird } from '../own-and-third.ts';
import { defineRule } from '../rule.ts';
import { select } from '../selection.ts';
import { messages } from './messages.ts';

export const locationForegroundService = defineRule({
  meta: {
    id: 'location-foreground-service',
    version: 1,
    subject: 'forced-use',
    requirements: ['GMA-BAN-4', 'IAP-3'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['components'],
    messages,
  },
  evaluate({ components: { components } }) {
    const of = (wanted: (party: Party) => boolean) =>
      select('components', '/components', components, ({ foregroundServiceTypes, owner }) => {
        return foregroundServiceTypes.includes('location') && wanted(partyOf(owner));
      });
    const own = of((party) => party !== 'sdk');
    const third = of((party) => party === 'sdk');
    return ownAndThird(own, third);
  },
});
