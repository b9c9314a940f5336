import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const openUriGrant = defineRule({
  meta: {
    id: 'open-uri-grant',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-3'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['components'],
    messages,
  },
  evaluate({ components: { components } }) {
    const all = select('components', '/components', components, ({ type }) => type === 'provider');
    if (all.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'absent', seenAt: [seen('components', '/components')] }];
    const granting = select(
      'components',
      '/components',
      components,
      (component) =>
        component.type === 'provider' && component.effectiveExported && component.grantUriPermissions === true,
    );
    if (granting.items.length === 0)
      return [{ outcome: 'passed', message: 'narrow', values: { total: all.items.length }, seenAt: all.seenAt }];
    const values = { count: granting.items.length, names: namesOf(granting.items, ({ name }) => name) };
    return [{ outcome: 'cantTell', message: 'granting', values, seenAt: granting.seenAt }];
  },
});
