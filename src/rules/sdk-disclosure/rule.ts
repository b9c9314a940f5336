import { defineRule } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const sdkDisclosure = defineRule({
  meta: {
    id: 'sdk-disclosure',
    version: 1,
    subject: 'privacy',
    requirements: ['SDK-01', 'RDF-2.1', 'IAP-7'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['sdks'],
    messages,
  },
  evaluate({ sdks }) {
    const { items, seenAt } = select('sdks', '/sdks', sdks.sdks, () => true);
    if (items.length === 0) return [{ outcome: 'inapplicable', message: 'none', seenAt: [seen('sdks', '/sdks')] }];
    const values = { count: items.length, sdks: namesOf(items, ({ id }) => sdkLabel(id)) };
    return [{ outcome: 'cantTell', message: 'listed', values, seenAt }];
  },
});
