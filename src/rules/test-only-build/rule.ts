import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const testOnlyBuild = defineRule({
  meta: {
    id: 'test-only-build',
    version: 1,
    subject: 'security',
    requirements: ['GMA-15', 'GMA-22'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const seenAt = [seen('manifest', '/application/testOnly')];
    if (manifest.application.testOnly) return [{ outcome: 'failed', message: 'testing', seenAt }];
    return [{ outcome: 'passed', message: 'release', seenAt }];
  },
});
