import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const packageInstallPermission = permissionRule({
  id: 'package-install-permission',
  names: ['android.permission.REQUEST_INSTALL_PACKAGES', 'android.permission.INSTALL_PACKAGES'],
  requirements: ['GMA-18', 'GMA-05', 'M26-01'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
