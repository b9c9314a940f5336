import { expect, it } from 'vitest';

import { memoryGrowth } from '../../src/rules/memory-growth/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appMeasured } from '../support/measured.ts';

const outcome = (growth: number, rounds = 6) =>
  outline(
    judge(
      memoryGrowth,
      appMeasured({
        'screen-loop': { found: [{ kind: 'memory', rounds: Array<number>(rounds).fill(90_000), screens: 4, growth }] },
      }),
    ),
  );

it('advises where rounds leave more behind than the limit', () => {
  expect(outcome(1025)).toEqual(['failed:grows']);
  expect(outcome(1024)).toEqual(['passed:steady']);
  expect(outcome(-500)).toEqual(['passed:steady']);
});

it('cannot tell growth from caches that fill in a few rounds', () => {
  expect(outcome(9000, 5)).toEqual(['cantTell:unknown']);
  expect(outline(judge(memoryGrowth, appMeasured({})))).toEqual(['cantTell:unknown']);
});
