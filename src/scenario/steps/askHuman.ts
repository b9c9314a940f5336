import { z } from 'zod';

import { centreOf } from '../../evidence/screen/node.ts';
import { selector } from '../selector/schema.ts';
import { defineStep } from '../step.ts';
import { find } from '../touch/find.ts';
import { seconds } from './parts.ts';

export const askHuman = defineStep({
  keyword: 'askHuman',
  summary:
    'Pauses for what only a person can do: a code by SMS, a CAPTCHA, a face. Without an answer in time the step is skipped as inconclusive.',
  schema: z.strictObject({
    question: z.string().min(1).max(500),
    timeout: seconds.max(1800).optional().describe('seconds; 120 unless told'),
    into: selector.optional().describe('field that the answer is typed into'),
    keep: z.boolean().optional().describe('the answer is no secret and may be written down'),
  }),
  short: { schema: z.string(), expand: (value) => (typeof value === 'string' ? { question: value } : value) },
  label: ({ question }) => question,
  run: async ({ question, timeout, into, keep }, context) => {
    await context.see({ settle: true });
    const answer = await context.askHuman({ question, timeout: timeout ?? 120, secret: keep !== true });
    if (answer === undefined) return { state: 'skipped', reason: { code: 'inconclusive', detail: 'nobody answered' } };
    const field = into === undefined ? undefined : await find(context, into, 7000);
    if (field !== undefined) {
      context.touching(question);
      await context.session.type(answer, { at: centreOf(field.node.bounds), replace: true });
    }
    return { seen: await context.see({ settle: true }) };
  },
});
