import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const lowMinSdk = defineRule({
  meta: {
    id: 'low-min-sdk',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'GMA-22'],
    severity: 'minor',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }, { thresholds: { minSdkAtLeast } }) {
    const { minSdk, declaresMinSdk } = manifest;
    const finding = { values: { minSdk, limit: minSdkAtLeast }, seenAt: [seen('manifest', '/minSdk')] };
    if (!declaresMinSdk) return [{ outcome: failedIfWhole(manifest), message: 'undeclared', ...finding }];
    if (minSdk < minSdkAtLeast) return [{ outcome: 'failed', message: 'low', ...finding }];
    return [{ outcome: 'passed', message: 'modern', ...finding }];
  },
});
