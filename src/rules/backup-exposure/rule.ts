import { failedIfWhole } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** From this target on, dataExtractionRules and not fullBackupContent decides on Android 12 and later. */
const extractionRulesSince = 31;

export const backupExposure = defineRule({
  meta: {
    id: 'backup-exposure',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-3'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const { application, targetSdk } = manifest;
    const { allowBackup, fullBackupContent, dataExtractionRules, backupAgent } = application;
    const seenAt = [seen('manifest', '/application/allowBackup')];
    if (allowBackup === false) {
      if (targetSdk < extractionRulesSince || dataExtractionRules !== null)
        return [{ outcome: 'passed', message: 'closed', seenAt }];
      return [{ outcome: 'passed', message: 'transfer', values: { targetSdk }, seenAt }];
    }
    const rules = [dataExtractionRules, fullBackupContent, backupAgent].filter(
      (rule) => rule !== null && rule !== 'true',
    ) as string[];
    if (rules.length > 0) return [{ outcome: 'cantTell', message: 'ruled', values: { rules }, seenAt }];
    return [
      {
        outcome: failedIfWhole(manifest),
        message: 'open',
        values: { declared: allowBackup === null ? 'default=true' : 'true' },
        seenAt,
      },
    ];
  },
});
