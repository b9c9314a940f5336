import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { defineStep } from '../step.ts';

export const installApp = defineStep({
  keyword: 'installApp',
  summary: 'Installs the app under inspection over what is there.',
  schema: z.strictObject({}),
  label: () => '',
  run: async (_, { session, app }) => {
    const installed = await session.install(app.files);
    if (installed.ok) return {};
    throw new InspectorError('install-failed', `${installed.code ?? ''} ${installed.message}`.trim());
  },
});
