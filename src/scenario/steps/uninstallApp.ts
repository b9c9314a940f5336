import { z } from 'zod';

import { defineStep } from '../step.ts';

export const uninstallApp = defineStep({
  keyword: 'uninstallApp',
  summary: 'Takes the app off the phone, with its data.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { session, app }) => {
    await session.uninstall(app.package);
    return {};
  },
});
