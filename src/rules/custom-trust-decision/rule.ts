import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = [
  'tls-custom-trust-manager',
  'tls-custom-extended-trust-manager',
  'tls-custom-hostname-verifier',
  'tls-insecure-socket-factory',
];

export const customTrustDecision = defineRule({
  meta: {
    id: 'custom-trust-decision',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'serious',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
