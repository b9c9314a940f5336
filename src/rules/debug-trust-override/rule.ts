import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const debugTrustOverride = defineRule({
  meta: {
    id: 'debug-trust-override',
    version: 1,
    subject: 'network',
    requirements: ['GMA-22'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['network-security', 'manifest'],
    messages,
  },
  evaluate(evidence) {
    const { debugOverrides } = evidence['network-security'];
    const seenAt = [seen('network-security', '/debugOverrides')];
    if (debugOverrides === null) return [{ outcome: 'inapplicable', message: 'absent', seenAt }];
    if (!evidence.manifest.application.debuggable) return [{ outcome: 'passed', message: 'inactive', seenAt }];
    const values = { anchors: debugOverrides.trustAnchors };
    return [
      {
        outcome: 'failed',
        message: 'active',
        values,
        seenAt: [...seenAt, seen('manifest', '/application/debuggable')],
      },
    ];
  },
});
