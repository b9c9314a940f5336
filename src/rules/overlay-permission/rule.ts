import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const overlayPermission = permissionRule({
  id: 'overlay-permission',
  names: ['android.permission.SYSTEM_ALERT_WINDOW', 'android.permission.SYSTEM_OVERLAY_WINDOW'],
  requirements: ['PGP-09', 'PIB-6.5'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
