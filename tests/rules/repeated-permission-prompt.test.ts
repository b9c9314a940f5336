import { expect, it } from 'vitest';

import { repeatedPermissionPrompt } from '../../src/rules/repeated-permission-prompt/rule.ts';
import { appAsking } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(repeatedPermissionPrompt, app));

it('fails an app that asks again right after a refusal', () => {
  expect(outcome(appAsking({ afterwards: 'asked-again' }, { time: 2 }))).toEqual(['failed:repeated']);
});

it('passes an app that asks once, and one that asks for another thing later', () => {
  expect(outcome(appAsking({}))).toEqual(['passed:none']);
  expect(outcome(appAsking({}, { permissions: ['android.permission.CAMERA'] }))).toEqual(['passed:none']);
});

it('does not blame a prompt that was allowed and came again', () => {
  expect(outcome(appAsking({ answer: 'allow', afterwards: 'asked-again' }))).toEqual(['passed:none']);
});
