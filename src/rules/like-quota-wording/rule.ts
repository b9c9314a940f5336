import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const likeQuotaWording = wordingRule({
  id: 'like-quota-wording',
  pattern: 'likes',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'moderate',
  messages,
});
