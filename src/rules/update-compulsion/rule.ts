import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const updateCompulsion = compulsionRule({
  id: 'update-compulsion',
  pattern: 'forced_update',
  requirements: ['M26-04', 'TAF7-5'],
  severity: 'moderate',
  presence: 'ordinary',
  messages,
});
