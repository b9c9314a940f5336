import { expect, it } from 'vitest';

import { slowStart } from '../../src/rules/slow-start/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(slowStart, app));

function appStartingIn(totalTime: number | null, virtual = false) {
  const start = { kind: 'cold', ok: true, totalTime, waitTime: null, activity: null, stayed: true, message: '' };
  return evidenceOf({ device: { virtual }, launch: { starts: [start as never] } });
}

it('advises from five seconds on', () => {
  expect(outcome(appStartingIn(5000))).toEqual(['failed:slow']);
  expect(outcome(appStartingIn(4999))).toEqual(['passed:good']);
});

it('says nothing of times that the device did not give, or that a virtual phone gave', () => {
  expect(outcome(appStartingIn(null))).toEqual(['cantTell:unknown']);
  expect(outcome(appStartingIn(9000, true))).toEqual(['cantTell:unknown']);
});
