import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = [
  'dex-class-loader-new',
  'in-memory-dex-class-loader-new',
  'delegate-last-class-loader-new',
  'path-class-loader-new',
  'dex-file-load-dex',
  'class-loader-subtype',
  'system-load',
  'runtime-load',
];

export const dynamicCodeLoading = defineRule({
  meta: {
    id: 'dynamic-code-loading',
    version: 1,
    subject: 'integrity',
    requirements: ['GMA-11', 'GMA-22'],
    severity: 'serious',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'cantTell'),
});
