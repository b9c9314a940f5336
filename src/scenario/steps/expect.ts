import { z } from 'zod';

import { holds } from '../condition/evaluate.ts';
import { labelOfCondition } from '../condition/label.ts';
import { asksNothing, conditionIn, conditionShape, nothingAsked } from '../condition/schema.ts';
import { sceneOf, waitFor } from '../condition/wait.ts';
import { defineStep } from '../step.ts';
import { seconds } from './parts.ts';

export const expect = defineStep({
  keyword: 'expect',
  summary: 'Records whether a condition comes about. Never fails the run: rules judge, scenarios look.',
  schema: z
    .strictObject({
      ...conditionShape,
      name: z.string().max(64).optional().describe('name that rules look for'),
      what: z.string().max(300).optional().describe('what is expected, for the report'),
      within: seconds.max(600).optional().describe('seconds to wait for it; 3 unless told'),
    })
    .refine((input) => !asksNothing(input), nothingAsked),
  label: (input) => input.what ?? labelOfCondition(conditionIn(input)),
  run: async (input, context) => {
    const condition = conditionIn(input);
    const waited = await waitFor(context, condition, (input.within ?? 3) * 1000);
    const seen = await context.see();
    // A toast may be gone by the time of the look that is kept.
    const met = waited.met === true ? true : holds(condition, seen.capture, sceneOf(context));
    const what = input.what ?? labelOfCondition(condition);
    const result = { seen, expectation: { met, what } };
    return input.name === undefined ? result : { ...result, name: input.name };
  },
});
