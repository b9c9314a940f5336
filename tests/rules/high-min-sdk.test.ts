import { expect, it } from 'vitest';

import { highMinSdk } from '../../src/rules/high-min-sdk/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';
import { regulation2026 } from '../../src/standards/profiles/regulation-2026.ts';

const judged = (minSdk: number) => outline(judge(highMinSdk, evidenceOf({ manifest: { minSdk } })));

it('fails above the limit of the profile and passes at it', () => {
  const { minSdkAtMost } = regulation2026.thresholds;
  expect(judged(minSdkAtMost + 1)).toEqual(['failed:high']);
  expect(judged(minSdkAtMost)).toEqual(['passed:wide']);
});

it('does not mind a very low one: that is another question', () => {
  expect(judged(1)).toEqual(['passed:wide']);
});
