import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const loginCompulsion = compulsionRule({
  id: 'login-compulsion',
  pattern: 'forced_login',
  requirements: ['GMA-BAN-3', 'OPN-05'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
