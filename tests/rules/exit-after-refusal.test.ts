import { expect, it } from 'vitest';

import { exitAfterRefusal } from '../../src/rules/exit-after-refusal/rule.ts';
import { appAsking } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(exitAfterRefusal, app));

it.each(['exited', 'blocked'] as const)('fails an app that after a refusal is %s', (afterwards) => {
  expect(outcome(appAsking({ afterwards }))).toEqual(['failed:exited']);
});

it('passes an app that goes on', () => {
  expect(outcome(appAsking({}))).toEqual(['passed:none']);
});

it('does not take a crash for an exit: that is another rule', () => {
  expect(outcome(appAsking({ afterwards: 'crashed' }))).toEqual(['passed:none']);
});

it('cannot tell where nobody saw what came after, and does not ask where nothing was refused', () => {
  expect(outcome(appAsking({ afterwards: 'unknown' }))).toEqual(['cantTell:none']);
  expect(outcome(appAsking({ answer: 'allow' }))).toEqual(['inapplicable:not-refused']);
});
