import { expect, it } from 'vitest';

import { duplicatePermission } from '../../src/rules/duplicate-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const camera = 'android.permission.CAMERA';

it('points at both declarations', () => {
  const declared = [{ name: camera, maxSdk: 28 }, { name: 'android.permission.INTERNET' }, { name: camera }];
  expect(judge(duplicatePermission, evidenceOf({ permissions: { declared } })).findings).toMatchObject([
    {
      outcome: 'failed',
      message: 'repeated',
      values: { permissions: ['CAMERA'] },
      seenAt: [{ pointer: '/declared/0' }, { pointer: '/declared/2' }],
    },
  ]);
});

it('passes names that differ only in letters: they are different permissions', () => {
  const declared = [{ name: camera }, { name: camera.toLowerCase() }];
  expect(outline(judge(duplicatePermission, evidenceOf({ permissions: { declared } })))).toEqual(['passed:all-once']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(duplicatePermission, evidenceOf()))).toEqual(['passed:all-once']);
});
