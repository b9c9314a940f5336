import { androidLabel } from '../../standards/api-levels.ts';
import { shortName } from '../permission-use.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

/**
 * The last API level on which an app that picks through the system still needs the permission; null where it never does. From the storage
 * changes of Android 10 (scoped storage), 11 (no write access beyond it) and 13 (granular media permissions).
 */
const neededUpTo: Readonly<Record<string, number | null>> = {
  'android.permission.READ_EXTERNAL_STORAGE': 32,
  'android.permission.WRITE_EXTERNAL_STORAGE': 29,
  'android.permission.READ_MEDIA_IMAGES': null,
  'android.permission.READ_MEDIA_VIDEO': null,
  'android.permission.READ_MEDIA_AUDIO': null,
};

export const broadStoragePermission = defineRule({
  meta: {
    id: 'broad-storage-permission',
    version: 1,
    subject: 'permissions',
    requirements: ['IAP-4', 'PGP-06', 'PIS-5.2'],
    severity: 'minor',
    force: 'recommended',
    requires: ['permissions', 'manifest'],
    messages,
  },
  evaluate({ permissions, manifest }) {
    const { targetSdk } = manifest;
    const { items, seenAt } = select('permissions', '/declared', permissions.declared, ({ name, maxSdk }) => {
      const limit = Object.hasOwn(neededUpTo, name) ? neededUpTo[name] : undefined;
      if (limit === undefined) return false;
      return limit === null || (targetSdk > limit && (maxSdk === null || maxSdk > limit));
    });
    if (items.length === 0) {
      const values = { count: permissions.declared.length };
      return [{ outcome: 'passed', message: 'limited', values, seenAt: [seen('permissions', '/declared')] }];
    }
    const values = { system: androidLabel(targetSdk), permissions: namesOf(items, ({ name }) => shortName(name)) };
    return [{ outcome: 'cantTell', message: 'whole-gallery', values, seenAt }];
  },
});
