import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const followCompulsion = compulsionRule({
  id: 'follow-compulsion',
  pattern: 'follow',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
