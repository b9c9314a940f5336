import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const phoneIdentityPermission = permissionRule({
  id: 'phone-identity-permission',
  names: [
    'android.permission.READ_PHONE_STATE',
    'android.permission.READ_PHONE_NUMBERS',
    'android.permission.READ_PRIVILEGED_PHONE_STATE',
  ],
  requirements: ['PIB-附录F', 'PGP-06', 'RDF-4.1'],
  severity: 'moderate',
  force: 'mandatory',
  messages,
});
