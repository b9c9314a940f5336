import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['log-verbose', 'log-debug', 'throwable-print-stack-trace'];

export const debugLogOutput = defineRule({
  meta: {
    id: 'debug-log-output',
    version: 1,
    subject: 'security',
    requirements: ['GBT34975-5', 'GMA-22'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
