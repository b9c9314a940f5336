import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const maxSdkLimit = defineRule({
  meta: {
    id: 'max-sdk-limit',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'OS-01'],
    severity: 'minor',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest: { maxSdk } }) {
    const seenAt = [seen('manifest', '/maxSdk')];
    if (maxSdk === null) return [{ outcome: 'passed', message: 'open', seenAt }];
    return [{ outcome: 'failed', message: 'limited', values: { maxSdk }, seenAt }];
  },
});
