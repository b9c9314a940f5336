import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['webview-set-web-contents-debugging-enabled', 'x5-set-web-contents-debugging-enabled'];

export const webviewDebugging = defineRule({
  meta: {
    id: 'webview-debugging',
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
