import { expect, it } from 'vitest';

import { appFreeze } from '../../src/rules/app-freeze/rule.ts';
import { appGoingDown } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(appFreeze, app));

it('is seen with its reason and run', () => {
  const verdict = judge(appFreeze, appGoingDown({ kind: 'not-responding' }));
  expect(outline(verdict)).toEqual(['failed:seen']);
  expect(verdict.findings[0]).toMatchObject({
    values: { count: 1, times: 1, runs: ['stability'] },
    seenAt: [{ kind: 'crashes', pointer: '/crashes/0' }],
  });
});

it('leaves other ends to their own rules, and passes where there was none', () => {
  expect(outcome(appGoingDown({ kind: 'crash' }))).toEqual(['passed:none']);
  expect(outcome(appGoingDown())).toEqual(['passed:none']);
});

it('is one however often it came, with how often it came back and by which path', () => {
  const path = [
    { kind: 'tap' as const, words: '办事' },
    { kind: 'scroll' as const, words: '' },
  ];
  const met = { kind: 'not-responding' as const, key: 'cd', reproduced: { times: 2, of: 3 }, path };
  const left = { kind: 'not-responding' as const, key: 'ef', reason: 'later', notReplayed: 'budget' as const };
  const verdict = judge(appFreeze, appGoingDown(met, met, left));
  expect(verdict.findings[0]?.values).toMatchObject({
    count: 2,
    times: 3,
    replays: ['2/3 办事 → scroll'],
    unreplayed: ['later'],
  });
});
