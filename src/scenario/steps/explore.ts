import { z } from 'zod';

import { explore as wander } from '../explore/explore.ts';
import { defineStep } from '../step.ts';
import { seconds } from './parts.ts';

export const explore = defineStep({
  keyword: 'explore',
  summary:
    'Goes through the app breadth-first from the screen in front, within its budget, and probes the gates it suspects.',
  schema: z.strictObject({
    screens: z.int().min(1).max(500).optional().describe('different screens; 30 unless told'),
    touches: z.int().min(1).max(5000).optional().describe('120 unless told'),
    seconds: seconds.optional().describe('300 unless told'),
    depth: z.int().min(1).max(12).optional().describe('touches from the first screen; 4 unless told'),
    gates: z.boolean().optional().describe('probe suspected gates; true unless told'),
  }),
  label: ({ screens }) => (screens === undefined ? '' : `${screens} screens`),
  run: async (input, context) => {
    await wander(context, {
      screens: input.screens ?? 30,
      touches: input.touches ?? 120,
      milliseconds: (input.seconds ?? 300) * 1000,
      depth: input.depth ?? 4,
      gates: input.gates ?? true,
    });
    const seen = context.last;
    return seen === undefined ? {} : { seen };
  },
});
