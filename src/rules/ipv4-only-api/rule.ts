import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = [
  'inet4-address',
  'inet4-address-call',
  'wifi-info-get-ip-address',
  'wifi-manager-get-dhcp-info',
  'dhcp-info',
  'formatter-format-ip-address',
];

export const ipv4OnlyApi = defineRule({
  meta: {
    id: 'ipv4-only-api',
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
