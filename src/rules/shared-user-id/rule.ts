import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const sharedUserId = defineRule({
  meta: {
    id: 'shared-user-id',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22'],
    severity: 'minor',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const seenAt = [seen('manifest', '/sharedUserId')];
    const id = manifest.sharedUserId;
    if (id === null) return [{ outcome: 'passed', message: 'isolated', seenAt }];
    const message = id.startsWith('android.uid.') ? 'system' : 'shared';
    return [{ outcome: 'failed', message, values: { id }, seenAt }];
  },
});
