import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const allFilesPermission = permissionRule({
  id: 'all-files-permission',
  names: ['android.permission.MANAGE_EXTERNAL_STORAGE'],
  requirements: ['PGP-09', 'IAP-4', 'PIB-6.5'],
  severity: 'serious',
  force: 'mandatory',
  messages,
});
