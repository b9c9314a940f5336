import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { platformPermissionPrefixes } from '../../standards/platform-entry-points.ts';
import { failedIfWhole } from '../absence.ts';
import { defineRule, type Finding } from '../rule.ts';
import { mostListed, namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Permission = EvidenceOf<'permissions'>['defined'][number];

/** Permissions that guard exported components, each with the index of the first component it guards. */
function guardsOf(components: EvidenceOf<'components'>['components']): Map<string, number> {
  const guards = new Map<string, number>();
  for (const [index, component] of components.entries()) {
    if (!component.effectiveExported) continue;
    for (const name of [component.permission, component.readPermission, component.writePermission])
      if (name !== null && !guards.has(name)) guards.set(name, index);
  }
  return guards;
}

function isCustom(permission: string): boolean {
  return !platformPermissionPrefixes.some((prefix) => permission.startsWith(prefix));
}

function isWeak({ protectionLevel }: Permission): boolean {
  return !protectionLevel.some(
    (level) => level === 'signature' || level === 'signatureOrSystem' || level === 'internal',
  );
}

export const weakCustomPermission = defineRule({
  meta: {
    id: 'weak-custom-permission',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-3'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['permissions', 'components'],
    messages,
  },
  evaluate({ permissions, components }) {
    const guards = guardsOf(components.components);
    const custom = new Set([...guards.keys()].filter(isCustom));
    if (custom.size === 0)
      return [{ outcome: 'inapplicable', message: 'unused', seenAt: [seen('components', '/components')] }];

    const of = (wanted: (permission: Permission) => boolean) =>
      select(
        'permissions',
        '/defined',
        permissions.defined,
        (permission) => custom.has(permission.name) && wanted(permission),
      );
    const definitions = of(() => true);
    const weak = of(isWeak);
    const defined = new Set(definitions.items.map(({ name }) => name));
    const missing = [...custom].filter((name) => !defined.has(name));
    const findings: Finding<'weak' | 'undefined'>[] = [];
    if (weak.items.length > 0)
      findings.push({
        outcome: failedIfWhole(permissions),
        message: 'weak',
        values: { names: namesOf(weak.items, ({ name }) => name) },
        seenAt: weak.seenAt,
      });
    if (missing.length > 0) {
      const seenAt = missing
        .slice(0, mostListed)
        .map((name) => seen('components', `/components/${guards.get(name) ?? 0}`));
      findings.push({
        outcome: 'cantTell',
        message: 'undefined',
        values: { names: namesOf(missing, (name) => name) },
        seenAt,
      });
    }
    if (findings.length > 0) return findings;
    return [
      {
        outcome: 'passed',
        message: 'strong',
        values: { names: namesOf([...custom], (name) => name) },
        seenAt: definitions.seenAt,
      },
    ];
  },
});
