import { namesOf, seen, select } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const startFailure = defineRule({
  meta: {
    id: 'start-failure',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['launch', 'device'],
    messages,
  },
  evaluate: ({ device, launch }) => {
    const { items, seenAt } = select('launch', '/starts', launch.starts, ({ ok, stayed }) => !ok || stayed === false);
    const values = {
      api: device.apiLevel,
      count: launch.starts.length,
      details: namesOf(items, ({ message }) => message.slice(0, 200)),
    };
    if (!launch.install.ok || launch.starts.length === 0)
      return [{ outcome: 'inapplicable', message: 'not-installed', values, seenAt: [seen('launch', '/install')] }];
    if (items.length === 0)
      return [{ outcome: 'passed', message: 'good', values, seenAt: [seen('launch', '/starts')] }];
    return [
      {
        outcome: device.virtual ? 'cantTell' : 'failed',
        message: 'failed',
        values: { ...values, count: items.length },
        seenAt,
      },
    ];
  },
});
