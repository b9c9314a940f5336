import { expect, it } from 'vitest';

import { pageError } from '../../src/rules/page-error/rule.ts';
import { appGoingDown } from '../support/driven-app.ts';
import { judge, outline } from '../support/judge.ts';

const outcome = (app: Parameters<typeof judge>[1]) => outline(judge(pageError, app));

it('is seen with its reason and run', () => {
  const verdict = judge(pageError, appGoingDown({ kind: 'web-error' }));
  expect(outline(verdict)).toEqual(['failed:seen']);
  expect(verdict.findings[0]).toMatchObject({
    values: { count: 1, runs: ['stability'] },
    seenAt: [{ kind: 'crashes', pointer: '/crashes/0' }],
  });
});

it('leaves other ends to their own rules, and passes where there was none', () => {
  expect(outcome(appGoingDown({ kind: 'crash' }))).toEqual(['passed:none']);
  expect(outcome(appGoingDown())).toEqual(['passed:none']);
});
