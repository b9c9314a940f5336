import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const intrusiveNotificationPermission = permissionRule({
  id: 'intrusive-notification-permission',
  names: [
    'android.permission.USE_FULL_SCREEN_INTENT',
    'android.permission.USE_EXACT_ALARM',
    'android.permission.SCHEDULE_EXACT_ALARM',
  ],
  requirements: ['PGP-09', 'PGP-01'],
  severity: 'minor',
  force: 'recommended',
  messages,
});
