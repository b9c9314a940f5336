import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = [
  'alarm-manager-set-repeating',
  'alarm-manager-set-inexact-repeating',
  'alarm-manager-set-exact',
  'alarm-manager-set-exact-while-idle',
  'alarm-manager-set-while-idle',
  'alarm-manager-set-alarm-clock',
  'job-info-set-persisted',
];

export const scheduledWakeup = defineRule({
  meta: {
    id: 'scheduled-wakeup',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'M164-6', 'TAF-10'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
