import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const forwardQuotaWording = wordingRule({
  id: 'forward-quota-wording',
  pattern: 'forward',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'moderate',
  messages,
});
