import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['webview-ssl-error-proceed', 'x5-ssl-error-proceed'];

export const sslErrorBypass = defineRule({
  meta: {
    id: 'ssl-error-bypass',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'cantTell'),
});
