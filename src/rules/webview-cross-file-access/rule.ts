import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = [
  'webview-set-allow-universal-access-from-file-urls',
  'webview-set-allow-file-access-from-file-urls',
  'x5-set-allow-universal-access-from-file-urls',
  'x5-set-allow-file-access-from-file-urls',
];

export const webviewCrossFileAccess = defineRule({
  meta: {
    id: 'webview-cross-file-access',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'serious',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'cantTell'),
});
