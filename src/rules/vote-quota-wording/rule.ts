import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const voteQuotaWording = wordingRule({
  id: 'vote-quota-wording',
  pattern: 'votes',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'moderate',
  messages,
});
