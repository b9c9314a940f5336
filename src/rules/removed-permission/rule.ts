import { permissions as catalogue } from '../../standards/permissions.ts';
import { androidLabel } from '../../standards/api-levels.ts';
import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const removedPermission = defineRule({
  meta: {
    id: 'removed-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-01', 'PGP-07'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions', 'manifest'],
    messages,
  },
  evaluate({ permissions, manifest }) {
    const { targetSdk } = manifest;
    const { items, seenAt } = select('permissions', '/declared', permissions.declared, ({ name, maxSdk }) => {
      const removed = catalogue.get(name)?.removed ?? null;
      if (removed === null || removed > targetSdk) return false;
      return maxSdk === null || maxSdk >= removed;
    });
    if (items.length === 0) {
      const values = { count: permissions.declared.length };
      return [{ outcome: 'passed', message: 'none-removed', values, seenAt: [seen('permissions', '/declared')] }];
    }
    const values = { system: androidLabel(targetSdk), permissions: namesOf(items, ({ name }) => shortName(name)) };
    return [{ outcome: 'failed', message: 'removed', values, seenAt: [...seenAt, seen('manifest', '/targetSdk')] }];
  },
});
