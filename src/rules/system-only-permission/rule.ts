import { permissions as catalogue } from '../../standards/permissions.ts';
import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const systemOnlyPermission = defineRule({
  meta: {
    id: 'system-only-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-01', 'PGP-07'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions'],
    messages,
  },
  evaluate({ permissions }) {
    const { items, seenAt } = select('permissions', '/declared', permissions.declared, ({ name }) => {
      const entry = catalogue.get(name);
      if (entry === undefined || entry.removed !== null) return false;
      return entry.level === 'signature' || entry.level === 'privileged' || entry.level === 'internal';
    });
    if (items.length === 0) {
      const values = { count: permissions.declared.length };
      return [{ outcome: 'passed', message: 'none', values, seenAt: [seen('permissions', '/declared')] }];
    }
    const values = { permissions: namesOf(items, ({ name }) => shortName(name)) };
    return [{ outcome: 'cantTell', message: 'system-only', values, seenAt }];
  },
});
