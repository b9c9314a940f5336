import type { Text } from '../shared/text.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Finding, type Force, type Severity } from './rule.ts';
import { namesOf, seen, select } from './selection.ts';

/** Findings of the rules on one sensitive permission or a few of a kind. */
export type PermissionKey = 'declared' | 'implied' | 'not-declared';

interface PermissionRule {
  id: string;
  /** Full names. */
  names: readonly string[];
  requirements: readonly RequirementId[];
  severity: Severity;
  force: Force;
  messages: Catalogue<PermissionKey>;
}

/**
 * A rule on sensitive permissions that government apps rarely need. A declaration is a question to the unit, not a breach: whether the
 * permission is necessary depends on what the app is for. Permissions that the platform adds by itself count as well, and are told apart.
 */
export function permissionRule({ id, names, requirements, severity, force, messages }: PermissionRule) {
  return defineRule({
    meta: {
      id,
      version: 1,
      subject: 'permissions',
      requirements,
      severity,
      force,
      requires: ['permissions'],
      messages,
    },
    evaluate({ permissions }) {
      const wanted = (permission: { name: string }) => names.includes(permission.name);
      const declared = select('permissions', '/declared', permissions.declared, wanted);
      const implied = select('permissions', '/implied', permissions.implied, wanted);
      if (declared.items.length === 0 && implied.items.length === 0) {
        const values = { permissions: names.map(shortName), count: permissions.declared.length };
        return [{ outcome: 'passed', message: 'not-declared', values, seenAt: [seen('permissions', '/declared')] }];
      }
      const findings: Finding<PermissionKey>[] = [];
      for (const [message, { items, seenAt }] of [
        ['declared', declared],
        ['implied', implied],
      ] as const) {
        const permissions = namesOf<{ name: string }>(items, ({ name }) => shortName(name));
        if (items.length > 0) findings.push({ outcome: 'cantTell', message, values: { permissions }, seenAt });
      }
      return findings;
    },
  });
}

/** The sentences that all of these rules share, around what has to be explained. */
export function permissionFindings(concern: Text): Catalogue<PermissionKey>['findings'] {
  return {
    declared: {
      fact: { zh: '清单声明了 {permissions}。', en: 'The manifest declares {permissions}.' },
      judgement: concern,
    },
    implied: {
      fact: {
        zh: '清单没有声明 {permissions}，但声明了与之相连的权限且目标系统版本较低，系统会一并授予。',
        en: 'The manifest does not declare {permissions}; the platform adds it because of a permission that is declared and the old target level.',
      },
      judgement: {
        zh: `升级目标系统版本后不再附带；升级前同样须核实。${concern.zh}`,
        en: `A newer target level ends this; until then the same question stands. ${concern.en}`,
      },
    },
    'not-declared': {
      fact: {
        zh: '清单声明的 {count} 项权限中没有 {permissions}。',
        en: 'None of the {count} declared permissions is {permissions}.',
      },
      judgement: { zh: '未索取此类权限。', en: 'Such permissions are not requested.' },
    },
  };
}

/** `CAMERA` for `android.permission.CAMERA`; other names stay whole. */
export function shortName(permission: string): string {
  return permission.replace(/^android\.permission\./, '');
}
