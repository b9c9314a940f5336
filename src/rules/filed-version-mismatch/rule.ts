import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

export const filedVersionMismatch = defineRule({
  meta: {
    id: 'filed-version-mismatch',
    version: 1,
    subject: 'filing',
    requirements: ['GMA-11'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['manifest', 'filing'],
    messages,
  },
  evaluate({ manifest, filing }) {
    const { versionName, versionCode } = filing.form;
    if (versionName === undefined && versionCode === undefined) {
      return [{ outcome: 'cantTell', message: 'not-stated', seenAt: [seen('filing', '/form')] }];
    }
    const values = {
      filed: label(versionName, versionCode),
      actual: label(manifest.versionName ?? undefined, manifest.versionCode ?? undefined),
    };
    const seenAt = [seen('filing', '/form'), seen('manifest', '/versionName'), seen('manifest', '/versionCode')];
    const isSame =
      (versionName === undefined || versionName === manifest.versionName) &&
      (versionCode === undefined || versionCode === manifest.versionCode);
    return [{ outcome: isSame ? 'passed' : 'cantTell', message: isSame ? 'equal' : 'differs', values, seenAt }];
  },
});

function label(name: string | undefined, code: string | undefined): string {
  return code === undefined ? (name ?? '?') : `${name ?? '?'} (${code})`;
}
