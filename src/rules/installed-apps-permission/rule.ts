import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const installedAppsPermission = permissionRule({
  id: 'installed-apps-permission',
  names: ['android.permission.QUERY_ALL_PACKAGES', 'com.android.permission.GET_INSTALLED_APPS'],
  requirements: ['M164-2', 'PGP-09', 'RDF-4.1'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
