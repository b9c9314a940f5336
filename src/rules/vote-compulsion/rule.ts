import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const voteCompulsion = compulsionRule({
  id: 'vote-compulsion',
  pattern: 'votes',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
