import { expect, it } from 'vitest';

import { harmonyosUncertainty } from '../../src/rules/harmonyos-uncertainty/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const built = (id: string) =>
  outline(judge(harmonyosUncertainty, evidenceOf({ frameworks: { frameworks: [{ id }] } })));

it('never passes on the strength of an APK, and asks only where it gives a hint', () => {
  expect(built('arkui-x')).toEqual(['cantTell:hinted']);
  expect(built('native')).toEqual(['inapplicable:silent']);
});

it('is advice and does not take Flutter for a hint', () => {
  expect(judge(harmonyosUncertainty, evidenceOf()).force).toBe('recommended');
  expect(built('flutter')).toEqual(['inapplicable:silent']);
});
