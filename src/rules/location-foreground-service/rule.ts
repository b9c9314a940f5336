import { type Party, partyOf } from '../party.ts';
import { defineRule, type Finding } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen, select } from '../selection.ts';
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
    const findings: Finding<'own' | 'third'>[] = [];
    if (own.items.length > 0)
      findings.push({
        outcome: 'cantTell',
        message: 'own',
        values: { names: namesOf(own.items, ({ name }) => name) },
        seenAt: own.seenAt,
      });
    if (third.items.length > 0) {
      const values = {
        names: namesOf(third.items, ({ name }) => name),
        sdks: namesOf(third.items, ({ owner }) => sdkLabel(owner)),
      };
      findings.push({ outcome: 'cantTell', message: 'third', values, seenAt: third.seenAt });
    }
    return findings.length > 0
      ? findings
      : [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
  },
});
