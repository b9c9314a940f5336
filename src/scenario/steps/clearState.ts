import { z } from 'zod';

import { defineStep } from '../step.ts';

export const clearState = defineStep({
  keyword: 'clearState',
  summary: 'Makes the app as freshly installed: no data, no permissions granted, not running.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { session, app }) => {
    await session.clear(app.package);
    return {};
  },
});
