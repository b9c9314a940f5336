import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const periodicLoginWording = wordingRule({
  id: 'periodic-login-wording',
  pattern: 'forced_login',
  requirements: ['GMA-BAN-3', 'OPN-05'],
  severity: 'serious',
  messages,
});
