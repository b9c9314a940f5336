import { expect, it } from 'vitest';

import { earlyPermissionPrompt } from '../../src/rules/early-permission-prompt/rule.ts';
import { appAsking } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(earlyPermissionPrompt, app));

it('takes a prompt before the first touch to a person', () => {
  expect(outcome(appAsking({ beforeUserAction: true, after: null }))).toEqual(['cantTell:early']);
});

it('passes prompts that follow a touch, and an app that never asks', () => {
  expect(outcome(appAsking({}))).toEqual(['passed:none']);
  expect(outcome(appAsking())).toEqual(['passed:none']);
});
