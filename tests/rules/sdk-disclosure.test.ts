import { expect, it } from 'vitest';

import { sdkDisclosure } from '../../src/rules/sdk-disclosure/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

it('lists what was recognised for comparison', () => {
  const verdict = judge(sdkDisclosure, evidenceOf({ sdks: { sdks: [{ id: 'jiguang-push' }, { id: 'pangle' }] } }));
  expect(outline(verdict)).toEqual(['cantTell:listed']);
  expect(verdict.findings[0]?.values).toMatchObject({ count: 2 });
});

it('does not ask an app without SDKs, unless code was hidden', () => {
  expect(outline(judge(sdkDisclosure, evidenceOf()))).toEqual(['inapplicable:none']);
  const gaps = [{ code: 'packed-code', place: 'classes.dex', detail: 'packed' }];
  expect(judge(sdkDisclosure, evidenceOf({ sdks: { gaps } })).outcome).toBe('cantTell');
});
