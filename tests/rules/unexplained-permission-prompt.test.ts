import { expect, it } from 'vitest';

import { unexplainedPermissionPrompt } from '../../src/rules/unexplained-permission-prompt/rule.ts';
import { appAsking } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(unexplainedPermissionPrompt, app));

it('takes a prompt without its purpose to a person', () => {
  expect(outcome(appAsking({ purposeTold: false }))).toEqual(['cantTell:unexplained']);
});

it('passes a prompt whose purpose was told or could not be judged', () => {
  expect(outcome(appAsking({ purposeTold: true }, { purposeTold: null }))).toEqual(['passed:none']);
});
