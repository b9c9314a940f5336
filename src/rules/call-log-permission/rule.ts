import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const callLogPermission = permissionRule({
  id: 'call-log-permission',
  names: [
    'android.permission.READ_CALL_LOG',
    'android.permission.WRITE_CALL_LOG',
    'android.permission.PROCESS_OUTGOING_CALLS',
  ],
  requirements: ['PGP-06', 'PIB-6.5', 'RDF-4.1'],
  severity: 'serious',
  force: 'mandatory',
  messages,
});
