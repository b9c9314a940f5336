import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

const apis = ['webview-add-javascript-interface', 'x5-add-javascript-interface'];

/** First API level where only methods marked @JavascriptInterface are reachable. */
const annotationSince = 17;

export const webviewScriptBridge = defineRule({
  meta: {
    id: 'webview-script-bridge',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['dex', 'manifest'],
    messages,
  },
  evaluate({ dex, manifest: { minSdk } }) {
    const findings = callLead(dex, apis, 'passed');
    if (minSdk >= annotationSince) return findings;
    return findings.map((finding) =>
      finding.message === 'own-calls'
        ? {
            outcome: 'failed',
            message: 'legacy',
            values: { ...finding.values, minSdk },
            seenAt: [...finding.seenAt, seen('manifest', '/minSdk')],
          }
        : finding,
    );
  },
});
