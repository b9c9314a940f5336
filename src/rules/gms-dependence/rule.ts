import { defineRule } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { sdksOf } from '../sdk-lead.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

export const gmsDependence = defineRule({
  meta: {
    id: 'gms-dependence',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['manifest', 'sdks'],
    messages,
  },
  evaluate({ manifest, sdks }) {
    const required = select(
      'manifest',
      '/libraries',
      manifest.libraries,
      ({ name, required }) => required && name.startsWith('com.google.android.'),
    );
    if (required.items.length > 0) {
      const libraries = namesOf(required.items, ({ name }) => name);
      return [{ outcome: 'failed', message: 'required', values: { libraries }, seenAt: required.seenAt }];
    }
    const present = sdksOf(sdks, ['gms']);
    if (present.items.length === 0) return [{ outcome: 'passed', message: 'absent', seenAt: [seen('sdks', '/sdks')] }];
    const values = { sdks: namesOf(present.items, ({ id }) => sdkLabel(id)) };
    return [{ outcome: 'cantTell', message: 'present', values, seenAt: present.seenAt }];
  },
});
