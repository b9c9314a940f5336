import { callersOf, callsOf } from '../call-lead.ts';
import { thirdParties } from '../party.ts';
import { defineRule, type Finding } from '../rule.ts';
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
    const findings: Finding<'own' | 'unclear' | 'third'>[] = [];
    for (const [message, outcome] of [
      ['own', 'failed'],
      ['unclear', 'cantTell'],
    ] as const) {
      const { items, seenAt } = callsOf(dex, apis, (party) => party === message);
      if (items.length > 0) findings.push({ outcome, message, values: { calls: callersOf(items) }, seenAt });
    }
    const sdk = callsOf(dex, apis, (party) => party === 'sdk');
    if (sdk.items.length > 0) {
      const sdks = namesOf(sdk.items.flatMap(thirdParties), sdkLabel);
      findings.push({ outcome: 'cantTell', message: 'third', values: { sdks }, seenAt: sdk.seenAt });
    }
    return findings.length > 0 ? findings : [{ outcome: 'passed', message: 'absent', seenAt: [seen('dex', '/calls')] }];
  },
});
