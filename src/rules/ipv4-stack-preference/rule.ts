import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['prefer-ipv4-stack'];

export const ipv4StackPreference = defineRule({
  meta: {
    id: 'ipv4-stack-preference',
    version: 1,
    subject: 'ipv6',
    requirements: ['GMA-17', 'IPV6-7'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
