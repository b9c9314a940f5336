import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const contactsPermission = permissionRule({
  id: 'contacts-permission',
  names: ['android.permission.READ_CONTACTS', 'android.permission.WRITE_CONTACTS', 'android.permission.GET_ACCOUNTS'],
  requirements: ['PGP-06', 'IAP-4', 'RDF-4.1', 'PIB-6.5'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
