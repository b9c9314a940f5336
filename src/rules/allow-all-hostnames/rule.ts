import { defineRule } from '../rule.ts';
import { callsByParty } from '../call-lead.ts';
import { thirdParties, whereabouts } from '../party.ts';
import type { Finding } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

const apis = ['tls-allow-all-hostname-verifier', 'tls-allow-all-hostname-verifier-new'];

export const allowAllHostnames = defineRule({
  meta: {
    id: 'allow-all-hostnames',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['dex'],
    messages,
  },
  evaluate({ dex }) {
    const { own, sdk } = callsByParty(dex, apis);
    const findings: Finding<'own' | 'third'>[] = [];
    if (own.items.length > 0)
      findings.push({
        outcome: 'failed',
        message: 'own',
        values: { calls: namesOf(own.items, whereabouts) },
        seenAt: own.seenAt,
      });
    if (sdk.items.length > 0) {
      const sdks = namesOf(sdk.items.flatMap(thirdParties), sdkLabel);
      findings.push({ outcome: 'cantTell', message: 'third', values: { sdks }, seenAt: sdk.seenAt });
    }
    return findings.length > 0 ? findings : [{ outcome: 'passed', message: 'absent', seenAt: [seen('dex', '/calls')] }];
  },
});
