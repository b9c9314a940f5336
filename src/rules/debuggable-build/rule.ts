import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const debuggableBuild = defineRule({
  meta: {
    id: 'debuggable-build',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const { debuggable } = manifest.application;
    const seenAt = [seen('manifest', '/application/debuggable')];
    return debuggable
      ? [{ outcome: 'failed', message: 'debuggable', seenAt }]
      : [{ outcome: 'passed', message: 'release', seenAt }];
  },
});
