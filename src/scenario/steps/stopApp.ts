import { z } from 'zod';

import { defineStep } from '../step.ts';

export const stopApp = defineStep({
  keyword: 'stopApp',
  summary: 'Ends the app, as the task manager does.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { session, app, see }) => {
    await session.stop(app.package);
    return { seen: await see({ settle: true }) };
  },
});
