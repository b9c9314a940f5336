import { expect, it } from 'vitest';

import { typedTextLoss } from '../../src/rules/typed-text-loss/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured, check } from '../support/measured.ts';

const outcome = (...kept: (boolean | null)[]) =>
  outline(
    judge(typedTextLoss, appMeasured({ rotation: { found: kept.map((one) => check('steady', { typedKept: one })) } })),
  );

it('is advice where what was typed is gone once', () => {
  expect(outcome(true, false)).toEqual(['failed:lost']);
  expect(outcome(true, null)).toEqual(['passed:kept']);
});

it('cannot tell where nothing could be typed', () => {
  expect(outcome(null)).toEqual(['cantTell:unknown']);
  expect(outcome()).toEqual(['cantTell:unknown']);
});
