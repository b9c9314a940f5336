import { specialServiceRule } from '../special-service.ts';
import { messages } from './messages.ts';

export const deviceAdministrator = specialServiceRule({
  id: 'device-administrator',
  permission: 'android.permission.BIND_DEVICE_ADMIN',
  action: 'android.app.action.DEVICE_ADMIN_ENABLED',
  requirements: ['PGP-09', 'M26-03'],
  severity: 'serious',
  messages,
});
