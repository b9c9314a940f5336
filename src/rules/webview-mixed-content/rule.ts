import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['webview-set-mixed-content-mode', 'x5-set-mixed-content-mode'];

export const webviewMixedContent = defineRule({
  meta: {
    id: 'webview-mixed-content',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-4'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
