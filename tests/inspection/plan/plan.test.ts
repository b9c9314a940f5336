import { expect, it } from 'vitest';

import { arrange } from '../../../src/inspection/plan/arrange.ts';
import { planById, plans } from '../../../src/inspection/plan/plans.ts';
import { shippedScenarios, subjects } from '../../../src/scenario/library.ts';

it.each(plans.map((plan) => [plan.id, plan] as const))(
  'the parts of %s end one after another, with time left to measure',
  (_, plan) => {
    const ends = plan.parts.map(({ until }) => until);
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(ends.at(-1)).toBeLessThan(1);
    for (const { subjects: named } of plan.parts)
      if (named !== 'rest') expect(subjects).toEqual(expect.arrayContaining([...named]));
  },
);

it('a filing inspection runs the whole library, the walk last and by its own time', () => {
  const filing = planById('filing');
  if (filing === undefined) throw new Error('no such plan');
  const { plan, scenarios } = arrange(filing, shippedScenarios());
  expect(new Set(scenarios)).toEqual(new Set(shippedScenarios()));
  expect(scenarios.at(-1)?.subject).toBe('whole-app');
  expect(scenarios.map((scenario) => plan?.until(scenario))).toEqual(
    scenarios.map(({ subject }) => (subject === 'whole-app' ? 0.65 : 0.35)),
  );
});

it('a quick look leaves out what it does not name', () => {
  const quick = planById('quick');
  if (quick === undefined) throw new Error('no such plan');
  const { scenarios } = arrange(quick, shippedScenarios());
  expect(new Set(scenarios.map(({ subject }) => subject))).toEqual(new Set(['consent', 'whole-app']));
});
