import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const smsPermission = permissionRule({
  id: 'sms-permission',
  names: [
    'android.permission.READ_SMS',
    'android.permission.RECEIVE_SMS',
    'android.permission.SEND_SMS',
    'android.permission.RECEIVE_MMS',
    'android.permission.RECEIVE_WAP_PUSH',
  ],
  requirements: ['PGP-06', 'IAP-4', 'PIB-6.5', 'RDF-4.1'],
  severity: 'serious',
  force: 'mandatory',
  messages,
});
