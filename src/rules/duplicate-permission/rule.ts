import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const duplicatePermission = defineRule({
  meta: {
    id: 'duplicate-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-07'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions'],
    messages,
  },
  evaluate({ permissions }) {
    const { items, seenAt } = select(
      'permissions',
      '/declared',
      permissions.declared,
      ({ repeated }) => repeated !== undefined,
    );
    if (items.length === 0) {
      const values = { count: permissions.declared.length };
      return [{ outcome: 'passed', message: 'all-once', values, seenAt: [seen('permissions', '/declared')] }];
    }
    const values = { permissions: namesOf(items, ({ name }) => shortName(name)) };
    return [{ outcome: 'failed', message: 'repeated', values, seenAt }];
  },
});
