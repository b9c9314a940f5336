import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['webview-set-allow-file-access', 'x5-set-allow-file-access'];

export const webviewFileAccess = defineRule({
  meta: {
    id: 'webview-file-access',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
