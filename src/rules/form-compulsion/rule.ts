import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const formCompulsion = compulsionRule({
  id: 'form-compulsion',
  pattern: 'forms',
  requirements: ['GMA-BAN-1', 'OPN-08'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
