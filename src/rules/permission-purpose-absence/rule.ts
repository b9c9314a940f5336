import { permissions as catalogue } from '../../standards/permissions.ts';
import { shortName } from '../permission-use.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

function isPersonal(name: string): boolean {
  const entry = catalogue.get(name);
  return entry !== undefined && entry.level === 'dangerous' && entry.personal;
}

export const permissionPurposeAbsence = defineRule({
  meta: {
    id: 'permission-purpose-absence',
    version: 1,
    subject: 'permissions',
    requirements: ['TAF-076', 'PGP-02'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions', 'manifest'],
    messages,
  },
  evaluate({ permissions, manifest }) {
    const stated = new Set(manifest.metaData.flatMap(({ name, value }) => (value ? [name] : [])));
    const personal = select('permissions', '/declared', permissions.declared, ({ name }) => isPersonal(name));
    if (personal.items.length === 0) {
      return [{ outcome: 'inapplicable', message: 'none-personal', seenAt: [seen('permissions', '/declared')] }];
    }
    const count = personal.items.length;
    const silent = select(
      'permissions',
      '/declared',
      permissions.declared,
      ({ name }) => isPersonal(name) && !stated.has(name),
    );
    if (silent.items.length === 0) {
      return [{ outcome: 'passed', message: 'purposes', values: { count }, seenAt: personal.seenAt }];
    }
    const values = { count, permissions: namesOf(silent.items, ({ name }) => shortName(name)) };
    return [{ outcome: failedIfWhole(permissions, manifest), message: 'no-purpose', values, seenAt: silent.seenAt }];
  },
});
