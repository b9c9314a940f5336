import { expect, it } from 'vitest';

import { activityRecognitionPermission } from '../../src/rules/activity-recognition-permission/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const declaring = (...names: string[]) =>
  evidenceOf({ permissions: { declared: names.map((name) => ({ name: `android.permission.${name}` })) } });

it('asks about ACTIVITY_RECOGNITION', () => {
  const verdict = judge(activityRecognitionPermission, declaring('INTERNET', 'ACTIVITY_RECOGNITION'));
  expect(verdict.findings).toMatchObject([
    {
      outcome: 'cantTell',
      message: 'declared',
      values: { permissions: ['ACTIVITY_RECOGNITION'] },
      seenAt: [{ kind: 'permissions', pointer: '/declared/1' }],
    },
  ]);
});

it('does not mistake HIGH_SAMPLING_RATE_SENSORS for it', () => {
  expect(outline(judge(activityRecognitionPermission, declaring('HIGH_SAMPLING_RATE_SENSORS')))).toEqual([
    'passed:not-declared',
  ]);
});

it('passes an app without permissions', () => {
  expect(outline(judge(activityRecognitionPermission, declaring()))).toEqual(['passed:not-declared']);
});

it('counts what the platform grants by itself', () => {
  const implied = [{ name: 'android.permission.ACTIVITY_RECOGNITION', reason: 'target SDK' }];
  expect(outline(judge(activityRecognitionPermission, evidenceOf({ permissions: { implied } })))).toEqual([
    'cantTell:implied',
  ]);
});
