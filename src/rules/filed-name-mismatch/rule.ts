import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';
import { plainName } from '../plain-name.ts';

export const filedNameMismatch = defineRule({
  meta: {
    id: 'filed-name-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['FIL-02', 'GMA-06'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['manifest', 'filing'],
    messages,
  },
  evaluate({ manifest, filing }) {
    const seenAt = [seen('filing', '/form/appName'), seen('manifest', '/labelZh'), seen('manifest', '/label')];
    const shown = manifest.labelZh ?? manifest.label ?? '';
    const actual = plainName(shown);
    if (actual === '') return [{ outcome: 'cantTell', message: 'nameless', seenAt }];
    const filed = plainName(filing.form.appName);
    const values = { filed: filing.form.appName, actual: shown };
    if (actual === filed) return [{ outcome: 'passed', message: 'equal', values, seenAt }];
    if (filed !== '' && (actual.includes(filed) || filed.includes(actual))) {
      return [{ outcome: 'passed', message: 'abbreviated', values, seenAt }];
    }
    return [{ outcome: 'failed', message: 'differs', values, seenAt }];
  },
});
