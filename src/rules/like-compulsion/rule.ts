import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const likeCompulsion = compulsionRule({
  id: 'like-compulsion',
  pattern: 'likes',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
