import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const permissionCompulsion = compulsionRule({
  id: 'permission-compulsion',
  pattern: 'forced_permission',
  requirements: ['RDF-4.2', 'M26-08', 'TAF4-1', 'TAF4-3', 'NPI-01'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
