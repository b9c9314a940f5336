import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** Apps that target this level or later get scoped storage on Android 11 whatever they ask for. */
const ignoredSince = 30;

export const legacyExternalStorage = defineRule({
  meta: {
    id: 'legacy-external-storage',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'IAP-4'],
    severity: 'minor',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest: { application, targetSdk } }) {
    const seenAt = [seen('manifest', '/application/requestLegacyExternalStorage')];
    if (application.requestLegacyExternalStorage !== true) return [{ outcome: 'passed', message: 'scoped', seenAt }];
    if (targetSdk >= ignoredSince) return [{ outcome: 'passed', message: 'fading', values: { targetSdk }, seenAt }];
    return [{ outcome: 'failed', message: 'legacy', values: { targetSdk }, seenAt }];
  },
});
