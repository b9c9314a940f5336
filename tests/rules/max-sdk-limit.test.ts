import { expect, it } from 'vitest';

import { maxSdkLimit } from '../../src/rules/max-sdk-limit/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('advises against a maximum, and passes without one', () => {
  expect(outline(judge(maxSdkLimit, evidenceOf({ manifest: { maxSdk: 28 } })))).toEqual(['failed:limited']);
  expect(outline(judge(maxSdkLimit, evidenceOf({ manifest: { targetSdk: 28 } })))).toEqual(['passed:open']);
});
