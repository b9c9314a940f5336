import { specialServiceRule } from '../special-service.ts';
import { messages } from './messages.ts';

export const notificationListener = specialServiceRule({
  id: 'notification-listener',
  permission: 'android.permission.BIND_NOTIFICATION_LISTENER_SERVICE',
  action: 'android.service.notification.NotificationListenerService',
  requirements: ['PGP-09', 'RDF-4.1'],
  severity: 'serious',
  messages,
});
