import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['ignore-battery-optimizations-action'];

export const batteryOptimizationExemption = defineRule({
  meta: {
    id: 'battery-optimization-exemption',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'TAF-10'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
