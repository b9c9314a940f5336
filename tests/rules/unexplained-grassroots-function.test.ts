import { expect, it } from 'vitest';

import { unexplainedGrassrootsFunction } from '../../src/rules/unexplained-grassroots-function/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

type Row = { name: string; grassroots: boolean; reason?: string; basis?: string };
const declaring = (...functions: Row[]) =>
  evidenceOf({ filing: { form: { functions: functions.map((row) => ({ mandatory: false, ...row })) } } });

it('fails a function without a reason and asks for a missing basis', () => {
  const evidence = declaring(
    { name: '走访登记', grassroots: true },
    { name: '巡查', grassroots: true, reason: '网格治理' },
    { name: '公文', grassroots: false },
  );
  expect(judge(unexplainedGrassrootsFunction, evidence).findings).toMatchObject([
    {
      outcome: 'failed',
      message: 'unexplained',
      values: { functions: ['走访登记'] },
      seenAt: [{ pointer: '/form/functions/0' }],
    },
    { outcome: 'cantTell', message: 'no-basis', values: { functions: ['巡查'] } },
  ]);
});

it('passes explained ones', () => {
  const evidence = declaring({ name: '巡查', grassroots: true, reason: '网格治理', basis: '示发〔2025〕3号' });
  expect(outline(judge(unexplainedGrassrootsFunction, evidence))).toEqual(['passed:explained']);
});

it('does not ask about functions for the unit itself', () => {
  expect(outline(judge(unexplainedGrassrootsFunction, declaring({ name: '公文', grassroots: false })))).toEqual([
    'inapplicable:none',
  ]);
});
