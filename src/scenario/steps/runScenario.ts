import { z } from 'zod';

import { defineStep } from '../step.ts';

export const runScenario = defineStep({
  keyword: 'runScenario',
  summary: 'Runs the steps of another scenario, by its id, where the app stands.',
  schema: z.strictObject({ id: z.string() }),
  short: { schema: z.string(), expand: (value) => (typeof value === 'string' ? { id: value } : value) },
  label: ({ id }) => id,
  run: async ({ id }, context) => {
    await context.perform(context.scenario(id), id);
    return {};
  },
});
