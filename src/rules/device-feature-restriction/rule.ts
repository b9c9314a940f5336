import { commonFeatures } from '../../standards/platform-features.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const deviceFeatureRestriction = defineRule({
  meta: {
    id: 'device-feature-restriction',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16'],
    severity: 'minor',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest: { features } }) {
    const { items, seenAt } = select(
      'manifest',
      '/features',
      features,
      ({ name, required }) => required && !commonFeatures.has(name),
    );
    if (items.length === 0) return [{ outcome: 'passed', message: 'open', seenAt: [seen('manifest', '/features')] }];
    return [
      { outcome: 'cantTell', message: 'restricting', values: { features: namesOf(items, ({ name }) => name) }, seenAt },
    ];
  },
});
