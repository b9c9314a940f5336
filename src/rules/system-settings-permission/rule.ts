import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const systemSettingsPermission = permissionRule({
  id: 'system-settings-permission',
  names: ['android.permission.WRITE_SETTINGS', 'android.permission.WRITE_SECURE_SETTINGS'],
  requirements: ['PGP-09', 'PGP-01'],
  severity: 'minor',
  force: 'mandatory',
  messages,
});
