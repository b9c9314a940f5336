import { familyOf } from '../../standards/permissions.ts';
import { defineRule } from '../rule.ts';
import type { Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { isPlatformPermission, meantPermission } from '../permission-names.ts';
import { messages } from './messages.ts';

export const unrecognisedPermission = defineRule({
  meta: {
    id: 'unrecognised-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['PGP-01', 'PGP-07'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions', 'manifest'],
    messages,
  },
  evaluate({ permissions, manifest }) {
    const defined = new Set(permissions.defined.map(({ name }) => name));
    const isKnown = (name: string) =>
      isPlatformPermission(name) ||
      defined.has(name) ||
      familyOf(name) !== undefined ||
      name.startsWith(`${manifest.package}.`);
    const strange = (test: (meant: string | undefined) => boolean) =>
      select(
        'permissions',
        '/declared',
        permissions.declared,
        ({ name }) => !isKnown(name) && test(meantPermission(name)),
      );
    const misspelt = strange((meant) => meant !== undefined);
    const unknown = strange((meant) => meant === undefined);
    const findings: Finding<'misspelt' | 'unrecognised'>[] = [];
    if (misspelt.items.length > 0) {
      const values = {
        permissions: namesOf(misspelt.items, ({ name }) => name),
        meant: namesOf(misspelt.items, ({ name }) => meantPermission(name) ?? name),
      };
      findings.push({ outcome: 'failed', message: 'misspelt', values, seenAt: misspelt.seenAt });
    }
    if (unknown.items.length > 0) {
      const values = { permissions: namesOf(unknown.items, ({ name }) => name) };
      findings.push({ outcome: 'cantTell', message: 'unrecognised', values, seenAt: unknown.seenAt });
    }
    if (findings.length > 0) return findings;
    const values = { count: permissions.declared.length };
    return [{ outcome: 'passed', message: 'all-recognised', values, seenAt: [seen('permissions', '/declared')] }];
  },
});
