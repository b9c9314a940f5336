import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { defineStep } from '../step.ts';
import { slot } from './parts.ts';

/** Failures of a step that say something about the app; what says something about the tool goes on its way. */
const forgivable: ReadonlySet<string> = new Set([
  'element-not-found',
  'step-timeout',
  'app-not-running',
  'install-failed',
  'device-unusable',
]);

export const tryStep = defineStep({
  keyword: 'try',
  summary:
    'Runs its steps; when one of them fails, the rest of them is left out, `otherwise` is run and the scenario goes on.',
  schema: z.strictObject({ do: slot, otherwise: slot.optional() }),
  short: { schema: slot, expand: (value) => (Array.isArray(value) ? { do: value } : value) },
  slots: ['do', 'otherwise'],
  label: () => '',
  run: async (_, context, slots) => {
    try {
      await context.perform(slots.do, 'do');
      return {};
    } catch (error) {
      if (!(error instanceof InspectorError) || !forgivable.has(error.code)) throw error;
      await context.perform(slots.otherwise, 'otherwise');
      return { reason: { code: error.code, detail: error.message } };
    }
  },
});
