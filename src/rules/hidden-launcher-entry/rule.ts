import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** Nothing but blanks, control and format characters, and letters made to fill space. */
function isInvisible(label: string): boolean {
  return /^[\s\p{C}\u115f\u1160\u2800\u3164\uffa0]*$/u.test(label);
}

export const hiddenLauncherEntry = defineRule({
  meta: {
    id: 'hidden-launcher-entry',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-03'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['manifest'],
    messages,
  },
  evaluate({ manifest }) {
    const { launcher, icon } = manifest;
    const label = manifest.labelZh ?? manifest.label;
    if (launcher === null)
      return [{ outcome: 'cantTell', message: 'entryless', seenAt: [seen('manifest', '/launcher')] }];
    if (label !== null && isInvisible(label))
      return [{ outcome: 'failed', message: 'blank', seenAt: [seen('manifest', '/label')] }];
    if (icon === null) return [{ outcome: 'passed', message: 'iconless', seenAt: [seen('manifest', '/icon')] }];
    const seenAt = [seen('manifest', '/launcher'), seen('manifest', '/label'), seen('manifest', '/icon')];
    return [{ outcome: 'passed', message: 'visible', values: { label: label ?? manifest.package }, seenAt }];
  },
});
