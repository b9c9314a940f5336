import { expect, it } from 'vitest';

import { startFailure } from '../../src/rules/start-failure/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(startFailure, app));

function appStarting(start: { ok?: boolean; stayed?: boolean | null }, virtual = false) {
  const whole = {
    kind: 'cold',
    ok: true,
    totalTime: 800,
    waitTime: 820,
    activity: null,
    stayed: true,
    message: 'Status: ok',
  };
  return evidenceOf({ device: { virtual }, launch: { starts: [{ ...whole, ...start } as never] } });
}

it('fails an app that does not start or does not stay', () => {
  expect(outcome(appStarting({ ok: false }))).toEqual(['failed:failed']);
  expect(outcome(appStarting({ stayed: false }))).toEqual(['failed:failed']);
});

it('does not convict on the word of a virtual phone', () => {
  expect(outcome(appStarting({ ok: false }, true))).toEqual(['cantTell:failed']);
});

it('passes an app that came up', () => {
  expect(outcome(appStarting({}))).toEqual(['passed:good']);
});

it('does not ask about an app that was not installed', () => {
  const app = evidenceOf({ device: {}, launch: { install: { ok: false }, starts: [] } });
  expect(outcome(app)).toEqual(['inapplicable:not-installed']);
});
