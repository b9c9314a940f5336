import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['secure-random-set-seed'];

export const fixedRandomSeed = defineRule({
  meta: {
    id: 'fixed-random-seed',
    version: 1,
    subject: 'security',
    requirements: ['CRY-01', 'GMA-22'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
