import { expect, it } from 'vitest';

import { whitePage } from '../../src/rules/white-page/rule.ts';
import { appGoingDown } from '../support/driven-app.ts';
import { valueOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const walk = { policy: 'untried-first', seed: 1, steps: 9, starts: 0, end: 'exhausted' };
const seenBy = (coverage: object, ...crashes: Parameters<typeof appGoingDown>) => ({
  ...appGoingDown(...crashes),
  coverage: { status: 'ok' as const, value: valueOf('coverage', coverage) },
});
const explored = (...crashes: Parameters<typeof appGoingDown>) => seenBy({ screens: 4, walk }, ...crashes);

it('is a page that an exploration saw stay empty', () => {
  const verdict = judge(whitePage, explored({ kind: 'white-screen', reproduced: { times: 3, of: 3 } }));
  expect(outline(verdict)).toEqual(['failed:seen']);
  expect(verdict.findings[0]).toMatchObject({ values: { count: 1, replays: ['3/3'] } });
});

it('passes only what was explored', () => {
  expect(outline(judge(whitePage, explored({ kind: 'crash' })))).toEqual(['passed:none']);
  expect(outline(judge(whitePage, seenBy({})))).toEqual(['cantTell:unknown']);
});
