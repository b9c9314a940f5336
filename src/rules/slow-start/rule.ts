import { seen } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

/** Milliseconds: what Android vitals calls an excessive cold start. */
const coldStartLimit = 5000;

export const slowStart = defineRule({
  meta: {
    id: 'slow-start',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15'],
    severity: 'minor',
    force: 'recommended',
    requires: ['launch', 'device'],
    messages,
  },
  evaluate: ({ device, launch }) => {
    const index = launch.starts.findIndex(({ kind, ok, totalTime }) => kind === 'cold' && ok && totalTime !== null);
    const milliseconds = launch.starts[index]?.totalTime ?? null;
    // The virtual phone's times are those of the machine it runs on.
    if (milliseconds === null || device.virtual)
      return [{ outcome: 'cantTell', message: 'unknown', seenAt: [seen('launch', '/starts')] }];
    const slow = milliseconds >= coldStartLimit;
    const values = { milliseconds: Math.round(milliseconds), limit: coldStartLimit };
    const seenAt = [seen('launch', `/starts/${index}`)];
    return [{ outcome: slow ? 'failed' : 'passed', message: slow ? 'slow' : 'good', values, seenAt }];
  },
});
