import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const outdatedTargetSdk = defineRule({
  meta: {
    id: 'outdated-target-sdk',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'GMA-22'],
    severity: 'serious',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }, { thresholds: { targetSdkAtLeast } }) {
    const { targetSdk, declaresTargetSdk } = manifest;
    const finding = { values: { targetSdk, limit: targetSdkAtLeast }, seenAt: [seen('manifest', '/targetSdk')] };
    if (targetSdk >= targetSdkAtLeast) return [{ outcome: 'passed', message: 'current', ...finding }];
    if (declaresTargetSdk) return [{ outcome: 'failed', message: 'old', ...finding }];
    return [{ outcome: failedIfWhole(manifest), message: 'undeclared', ...finding }];
  },
});
