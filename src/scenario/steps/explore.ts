import { z } from 'zod';

import { policyNames } from '../../explore/policies/policy.ts';
import { explore as wander } from '../explore/explore.ts';
import { defineStep } from '../step.ts';
import { seconds } from './parts.ts';

export const explore = defineStep({
  keyword: 'explore',
  summary: 'Goes through the app from the screen in front, within its budget, and probes the gates it suspects.',
  schema: z.strictObject({
    policy: z
      .enum(policyNames)
      .optional()
      .describe(
        'what is tried next: the nearest that was not tried (`untried-first`, unless told), the shallowest, what the lexicon knows, anything',
      ),
    seed: z.int().min(0).max(2_147_483_647).optional().describe('the same seed does the same; 1 unless told'),
    screens: z.int().min(1).max(2000).optional().describe('different screens; 60 unless told'),
    touches: z.int().min(1).max(20_000).optional().describe('steps of every kind, ways back included; 240 unless told'),
    seconds: seconds.optional().describe('without the time for probing gates; 300 unless told'),
    depth: z.int().min(1).max(50).optional().describe('touches from the first screen; 12 unless told'),
    gates: z.boolean().optional().describe('probe suspected gates; true unless told'),
    logIn: z
      .boolean()
      .optional()
      .describe('press 登录 with made-up values; only where that harms nobody. false unless told'),
  }),
  label: ({ policy, screens }) =>
    [policy, screens === undefined ? undefined : `${screens} screens`].filter((part) => part !== undefined).join(', '),
  run: async (input, context) => {
    await wander(context, {
      policy: input.policy ?? 'untried-first',
      seed: input.seed ?? 1,
      budget: {
        screens: input.screens ?? 60,
        steps: input.touches ?? 240,
        milliseconds: (input.seconds ?? 300) * 1000,
        depth: input.depth ?? 12,
      },
      gates: input.gates ?? true,
      logIn: input.logIn ?? false,
    });
    const seen = context.last;
    return seen === undefined ? {} : { seen };
  },
});
