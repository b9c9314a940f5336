import { expect, it } from 'vitest';

import type { Measurement } from '../../src/evidence/kinds/stability.ts';
import { whiteScreen } from '../../src/rules/white-screen/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured, check } from '../support/measured.ts';

const start = (shown: number | null, ok = true): Measurement => ({
  kind: 'start',
  start: 'cold',
  ok,
  total: 400,
  fullyDrawn: null,
  shown,
  within: 100,
});
const outcome = (shown: number | null, checked: Measurement[] = [check()], virtual = false) =>
  outline(
    judge(whiteScreen, appMeasured({ starts: { found: [start(shown)] }, background: { found: checked } }, virtual)),
  );

it('is a first screen that did not come, or came late, or an empty one after an interruption', () => {
  expect(outcome(null)).toEqual(['failed:white']);
  expect(outcome(5001)).toEqual(['failed:white']);
  expect(outcome(900, [check('white')])).toEqual(['failed:white']);
  expect(outcome(5000)).toEqual(['passed:shown']);
});

it('takes no time of a virtual phone for that of a phone', () => {
  expect(outcome(9000, [check()], true)).toEqual(['passed:shown']);
  expect(outcome(null, [check()], true)).toEqual(['failed:white']);
});

it('cannot tell from half of it, nor from a start that failed', () => {
  expect(outcome(900, [])).toEqual(['cantTell:unknown']);
  const app = appMeasured({ starts: { found: [start(null, false)] }, background: { found: [check()] } });
  expect(outline(judge(whiteScreen, app))).toEqual(['cantTell:unknown']);
});
