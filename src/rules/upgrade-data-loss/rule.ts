import { measuredOf, placesOf, untestedIn } from '../probes.ts';
import { defineRule } from '../rule.ts';
import { namesOf } from '../selection.ts';
import { messages } from './messages.ts';

export const upgradeDataLoss = defineRule({
  meta: {
    id: 'upgrade-data-loss',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['stability'],
    messages,
  },
  evaluate: ({ stability }) => {
    const upgrades = measuredOf(stability, 'upgrade');
    const versions = namesOf(upgrades, ({ value }) => value.from);
    const seenAt = placesOf(upgrades);
    if (upgrades.some(({ value }) => value.dataKept === false))
      return [{ outcome: 'failed', message: 'lost', values: { versions }, seenAt }];
    if (upgrades.length > 0 && upgrades.every(({ value }) => value.dataKept === true))
      return [{ outcome: 'passed', message: 'kept', values: { versions }, seenAt }];
    const asked = stability.probes.find(({ id }) => id === 'upgrade');
    const isHandedIn = asked !== undefined && !asked.untested.some(({ code }) => code === 'no-earlier-version');
    if (!isHandedIn) return [{ outcome: 'inapplicable', message: 'none', seenAt }];
    const missing = untestedIn(stability, ['upgrade']);
    return [
      { outcome: 'cantTell', message: 'unknown', values: { missing: missing.length > 0 ? missing : ['—'] }, seenAt },
    ];
  },
});
