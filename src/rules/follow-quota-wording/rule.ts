import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const followQuotaWording = wordingRule({
  id: 'follow-quota-wording',
  pattern: 'follow',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'moderate',
  messages,
});
