import { z } from 'zod';

import { patternIds } from '../../standards/lexicon.ts';
import { behaviourPatterns } from '../../evidence/kinds/forced-use.ts';
import { probeGate as probe } from '../probe/gate.ts';
import { defineStep } from '../step.ts';
import { slot } from './parts.ts';

const forcedUseIds = [...patternIds, ...behaviourPatterns] as const;

export const probeGate = defineStep({
  keyword: 'probeGate',
  summary:
    'Tries every way out of the screen in front, each from a clean start, and takes it as it wants to be taken for comparison.',
  schema: z.strictObject({
    pattern: z.enum(forcedUseIds).optional().describe('what it is suspected of; its signs tell unless told'),
    reach: slot.optional().describe('from the restored state to the gate'),
    accept: slot.optional().describe('takes the gate as it wants to be taken'),
    starts: z.int().min(1).max(5).optional().describe('clean starts; 2 unless told'),
  }),
  slots: ['reach', 'accept'],
  label: ({ pattern }) => pattern ?? '',
  run: async ({ pattern, starts }, context, slots) => {
    const { reach, accept } = slots;
    const gate = await probe(context, {
      pattern,
      reach: reach.length === 0 ? undefined : () => context.perform(reach, 'reach'),
      accept: accept.length === 0 ? undefined : () => context.perform(accept, 'accept'),
      starts: starts ?? 2,
    });
    const seen = context.last;
    if (gate === undefined) return { state: 'skipped', reason: { code: 'no-gate', detail: 'nothing bars the way' } };
    return seen === undefined ? {} : { seen };
  },
});
