import { expect, it } from 'vitest';

import { duplicatePermission } from '../../src/rules/duplicate-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const camera = 'android.permission.CAMERA';

it('points at a permission that the manifest repeats', () => {
  const declared = [{ name: 'android.permission.INTERNET' }, { name: camera, maxSdk: 28, repeated: 2 }];
  expect(judge(duplicatePermission, evidenceOf({ permissions: { declared } })).findings).toMatchObject([
    {
      outcome: 'failed',
      message: 'repeated',
      values: { permissions: ['CAMERA'] },
      seenAt: [{ pointer: '/declared/1' }],
    },
  ]);
});

it('passes one that a split declares again', () => {
  const declared = [{ name: camera, parts: ['split_maps.apk'] }];
  expect(outline(judge(duplicatePermission, evidenceOf({ permissions: { declared } })))).toEqual(['passed:all-once']);
});

it('passes an app without permissions', () => {
  expect(outline(judge(duplicatePermission, evidenceOf()))).toEqual(['passed:all-once']);
});
