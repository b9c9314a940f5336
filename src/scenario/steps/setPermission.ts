import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import type { StepContext } from '../context.ts';
import { defineStep } from '../step.ts';
import { fullPermission, permissionName } from './parts.ts';

export const setPermission = defineStep({
  keyword: 'setPermission',
  summary:
    'Grants or revokes a runtime permission without asking the user; `all` and, inside each, `each` stand for names.',
  schema: z.strictObject({
    permission: permissionName.describe('CAMERA, android.permission.CAMERA, all, or each'),
    to: z.enum(['grant', 'revoke']),
  }),
  label: ({ permission, to }) => `${to} ${permission}`,
  run: async ({ permission, to }, context) => {
    const { session, app } = context;
    for (const name of await namesOf(permission, context)) await session.setPermission(app.package, name, to);
    return {};
  },
});

async function namesOf(permission: string, { session, app, item }: StepContext): Promise<string[]> {
  if (permission === 'each') {
    if (item === undefined) throw new InspectorError('scenario-invalid', 'permission: each stands only inside each');
    return [item];
  }
  if (permission !== 'all') return [fullPermission(permission)];
  const permissions = await session.permissions(app.package);
  return permissions.filter(({ runtime }) => runtime).map(({ name }) => name);
}
