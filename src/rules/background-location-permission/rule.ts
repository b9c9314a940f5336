import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const backgroundLocationPermission = permissionRule({
  id: 'background-location-permission',
  names: ['android.permission.ACCESS_BACKGROUND_LOCATION', 'android.permission.FOREGROUND_SERVICE_LOCATION'],
  requirements: ['GMA-BAN-4', 'IAP-3', 'PGP-06'],
  severity: 'serious',
  force: 'mandatory',
  messages,
});
