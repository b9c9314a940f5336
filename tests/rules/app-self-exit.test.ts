import { expect, it } from 'vitest';

import { appSelfExit } from '../../src/rules/app-self-exit/rule.ts';
import { appGoingDown } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(appSelfExit, app));

it('is seen with its reason and run', () => {
  const verdict = judge(appSelfExit, appGoingDown({ kind: 'self-exit' }));
  expect(outline(verdict)).toEqual(['cantTell:seen']);
  expect(verdict.findings[0]).toMatchObject({
    values: { count: 1, runs: ['stability'] },
    seenAt: [{ kind: 'crashes', pointer: '/crashes/0' }],
  });
});

it('leaves other ends to their own rules, and passes where there was none', () => {
  expect(outcome(appGoingDown({ kind: 'crash' }))).toEqual(['passed:none']);
  expect(outcome(appGoingDown())).toEqual(['passed:none']);
});
