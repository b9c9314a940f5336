import { z } from 'zod';

import { InspectorError } from '../../shared/errors.ts';
import { defineStep } from '../step.ts';

export const launchApp = defineStep({
  keyword: 'launchApp',
  summary: 'Starts the app, or brings it to the front; `stop: true` ends it before, for a cold start.',
  schema: z.strictObject({
    stop: z.boolean().optional().describe('end it before'),
    link: z.string().max(2000).optional().describe('address the app is started with'),
  }),
  label: ({ stop, link }) => [stop === true ? 'cold' : '', link ?? ''].filter((part) => part !== '').join(' '),
  run: async ({ stop, link }, { session, app, see }) => {
    if (stop === true) await session.stop(app.package);
    const started = await session.start(app, link === undefined ? {} : { data: link });
    if (!started.ok) throw new InspectorError('app-not-running', started.message);
    return { seen: await see({ settle: true }) };
  },
});
