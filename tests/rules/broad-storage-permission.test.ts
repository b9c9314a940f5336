import { expect, it } from 'vitest';

import { broadStoragePermission } from '../../src/rules/broad-storage-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (name: string, maxSdk: number | null = null, targetSdk = 35) =>
  evidenceOf({ manifest: { targetSdk }, permissions: { declared: [{ name: `android.permission.${name}`, maxSdk }] } });

it.each([
  ['the gallery on new systems', declaring('READ_MEDIA_IMAGES')],
  ['all of shared storage without a limit', declaring('READ_EXTERNAL_STORAGE')],
  ['shared storage with a limit that is too high', declaring('WRITE_EXTERNAL_STORAGE', 32)],
])('asks why an app wants %s', (_, evidence) => {
  expect(outline(judge(broadStoragePermission, evidence))).toEqual(['cantTell:whole-gallery']);
});

it.each([
  ['limited to systems that need it', declaring('READ_EXTERNAL_STORAGE', 32)],
  ['of an app for systems that need it', declaring('READ_EXTERNAL_STORAGE', null, 30)],
  ['for what the user picked', declaring('READ_MEDIA_VISUAL_USER_SELECTED')],
  ['named like an object’s own furniture', declaring('toString')],
])('passes a permission %s', (_, evidence) => {
  expect(outline(judge(broadStoragePermission, evidence))).toEqual(['passed:limited']);
});
