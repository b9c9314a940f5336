import { expect, it } from 'vitest';

import { removedPermission } from '../../src/rules/removed-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (permission: { name: string; maxSdk?: number }, targetSdk = 35) =>
  evidenceOf({ manifest: { targetSdk }, permissions: { declared: [permission] } });

const flashlight = 'android.permission.FLASHLIGHT';

it('advises to drop what has no effect any more', () => {
  expect(judge(removedPermission, declaring({ name: flashlight }))).toMatchObject({
    force: 'recommended',
    findings: [
      { outcome: 'failed', message: 'removed', values: { permissions: ['FLASHLIGHT'], system: 'Android 15 (API 35)' } },
    ],
  });
});

it.each([
  ['limited to systems that have it', declaring({ name: flashlight, maxSdk: 22 })],
  ['declared by an app for systems that have it', declaring({ name: flashlight }, 22)],
  ['in force', declaring({ name: 'android.permission.CAMERA' })],
  ['unknown to the platform', declaring({ name: 'com.example.FLASHLIGHT' })],
])('passes one that is %s', (_, evidence) => {
  expect(outline(judge(removedPermission, evidence))).toEqual(['passed:none-removed']);
});
