import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const duplicateApp = defineRule({
  meta: {
    id: 'duplicate-app',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-14', 'FIL-08'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['filing'],
    messages,
  },
  evaluate({ filing }) {
    const { similarApps } = filing.form;
    const seenAt = [seen('filing', '/form/similarApps')];
    if (similarApps.length === 0) return [{ outcome: 'passed', message: 'none', seenAt }];
    return [{ outcome: 'cantTell', message: 'similar', values: { apps: similarApps }, seenAt }];
  },
});
