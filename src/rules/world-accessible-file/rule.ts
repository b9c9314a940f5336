import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['file-set-readable', 'file-set-writable', 'file-chmod-777'];

export const worldAccessibleFile = defineRule({
  meta: {
    id: 'world-accessible-file',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-3'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
