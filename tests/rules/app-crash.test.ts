import { expect, it } from 'vitest';

import { appCrash } from '../../src/rules/app-crash/rule.ts';
import { appGoingDown } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(appCrash, app));

it('is seen with its reason and run', () => {
  const verdict = judge(appCrash, appGoingDown({ kind: 'crash' }));
  expect(outline(verdict)).toEqual(['failed:seen']);
  expect(verdict.findings[0]).toMatchObject({
    values: { count: 1, runs: ['stability'] },
    seenAt: [{ kind: 'crashes', pointer: '/crashes/0' }],
  });
});

it('counts a native crash as one', () => {
  expect(outcome(appGoingDown({ kind: 'native-crash' }))).toEqual(['failed:seen']);
});

it('leaves other ends to their own rules, and passes where there was none', () => {
  expect(outcome(appGoingDown({ kind: 'not-responding' }))).toEqual(['passed:none']);
  expect(outcome(appGoingDown())).toEqual(['passed:none']);
});
