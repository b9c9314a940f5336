import { z } from 'zod';

import { patternIds } from '../../standards/lexicon.ts';
import { behaviourPatterns } from '../../evidence/kinds/forced-use.ts';
import { holds } from '../condition/evaluate.ts';
import { condition } from '../condition/schema.ts';
import { sceneOf } from '../condition/wait.ts';
import { compareArms as compare } from '../probe/arms.ts';
import { defineStep } from '../step.ts';
import { slot } from './parts.ts';

const forcedUseIds = [...patternIds, ...behaviourPatterns] as const;

export const compareArms = defineStep({
  keyword: 'compareArms',
  summary:
    'Runs two arms that differ in one choice from the same restored state: forced is what bars the declining one only.',
  schema: z.strictObject({
    pattern: z.enum(forcedUseIds),
    reach: slot.optional().describe('from the restored state to the choice'),
    declining: slot,
    accepting: slot,
    blocked: condition.optional().describe('what shows that the user cannot go on'),
    repeat: z.int().min(1).max(5).optional().describe('pairs; 1 unless told'),
  }),
  slots: ['reach', 'declining', 'accepting'],
  label: ({ pattern }) => pattern,
  run: async ({ pattern, blocked, repeat }, context, slots) => {
    const { reach, declining, accepting } = slots;
    await compare(context, {
      pattern,
      reach: reach.length === 0 ? undefined : () => context.perform(reach, 'reach'),
      declining: () => context.perform(declining, 'declining'),
      accepting: () => context.perform(accepting, 'accepting'),
      blocked: blocked === undefined ? undefined : (seen) => holds(blocked, seen.capture, sceneOf(context)),
      repeat: repeat ?? 1,
    });
    const seen = context.last;
    return seen === undefined ? {} : { seen };
  },
});
