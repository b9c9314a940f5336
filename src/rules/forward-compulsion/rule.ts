import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const forwardCompulsion = compulsionRule({
  id: 'forward-compulsion',
  pattern: 'forward',
  requirements: ['GMA-BAN-4', 'OPN-07'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
