import { permissionRule } from '../permission-use.ts';
import { messages } from './messages.ts';

export const usageStatisticsPermission = permissionRule({
  id: 'usage-statistics-permission',
  names: ['android.permission.PACKAGE_USAGE_STATS'],
  requirements: ['GMA-BAN-2', 'PGP-09', 'RDF-4.1'],
  severity: 'serious',
  force: 'mandatory',
  messages,
});
