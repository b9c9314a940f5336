import { z } from 'zod';

import { answerDialogs } from '../permission/answer.ts';
import { defineStep } from '../step.ts';
import { milliseconds, seconds } from './parts.ts';

const answers = ['deny', 'allow'] as const;

export const answerPermission = defineStep({
  keyword: 'answerPermission',
  summary: "Answers the system's permission dialogs, with no unless told otherwise, and notes what the app does then.",
  schema: z.strictObject({
    answer: z.enum(answers).optional(),
    times: z.int().min(1).max(20).optional().describe('how many dialogs at most; 5 unless told'),
    within: seconds.max(120).optional().describe('seconds to wait for each; 3 unless told'),
  }),
  short: {
    schema: z.enum(answers),
    expand: (value) => (typeof value === 'string' ? { answer: value } : (value ?? {})),
  },
  label: ({ answer }) => answer ?? 'deny',
  run: async ({ answer, times, within }, context) => {
    const met = await answerDialogs(context, answer ?? 'deny', times ?? 5, milliseconds(within) ?? 3000);
    if (met.answered > 0) return met.seen === undefined ? {} : { seen: met.seen };
    return { state: 'skipped', reason: { code: 'element-not-found', detail: 'no permission dialog came' } };
  },
});
