import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const filedPackageMismatch = defineRule({
  meta: {
    id: 'filed-package-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-05', 'GMA-11', 'ICP-02'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['manifest', 'filing'],
    messages,
  },
  evaluate({ manifest, filing }) {
    const values = { filed: filing.form.packageName, actual: manifest.package };
    const seenAt = [seen('filing', '/form/packageName'), seen('manifest', '/package')];
    if (values.filed === values.actual) return [{ outcome: 'passed', message: 'equal', values, seenAt }];
    return [{ outcome: 'failed', message: 'differs', values, seenAt }];
  },
});
