import type { Text } from '../shared/text.ts';
import type { RequirementId } from '../standards/requirements.ts';
import { defineRule, type Catalogue, type Force, type Severity } from './rule.ts';
import { namesOf, seen, select } from './selection.ts';

/** Findings of the rules on one sensitive permission or a few of a kind. */
export type PermissionKey = 'declared' | 'not-declared';

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
 * permission is necessary depends on what the app is for. Permissions that the platform grants by itself (`implied`) count as declared.
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
      const items = [...declared.items, ...implied.items];
      if (items.length === 0) {
        const values = { permissions: names.map(shortName), count: permissions.declared.length };
        return [{ outcome: 'passed', message: 'not-declared', values, seenAt: [seen('permissions', '/declared')] }];
      }
      const values = { permissions: namesOf(items, ({ name }) => shortName(name)) };
      return [{ outcome: 'cantTell', message: 'declared', values, seenAt: [...declared.seenAt, ...implied.seenAt] }];
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
