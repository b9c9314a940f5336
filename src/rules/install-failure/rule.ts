import { seen } from '../selection.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

export const installFailure = defineRule({
  meta: {
    id: 'install-failure',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['launch', 'device'],
    messages,
  },
  evaluate: ({ device, launch }) => {
    const { code, message, ok, took } = launch.install;
    const values = { api: device.apiLevel, code: code ?? message.slice(0, 200), took: Math.round(took) };
    const seenAt = [seen('launch', '/install')];
    if (ok) return [{ outcome: 'passed', message: 'good', values, seenAt }];
    if (device.virtual) return [{ outcome: 'cantTell', message: 'virtual', values, seenAt }];
    return [{ outcome: 'failed', message: 'failed', values, seenAt }];
  },
});
