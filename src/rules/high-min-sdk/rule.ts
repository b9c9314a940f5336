import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const highMinSdk = defineRule({
  meta: {
    id: 'high-min-sdk',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'OS-01'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest: { minSdk } }, { thresholds: { minSdkAtMost } }) {
    const finding = { values: { minSdk, limit: minSdkAtMost }, seenAt: [seen('manifest', '/minSdk')] };
    if (minSdk > minSdkAtMost) return [{ outcome: 'failed', message: 'high', ...finding }];
    return [{ outcome: 'passed', message: 'wide', ...finding }];
  },
});
