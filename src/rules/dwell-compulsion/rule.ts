import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const dwellCompulsion = compulsionRule({
  id: 'dwell-compulsion',
  pattern: 'dwell',
  requirements: ['GMA-BAN-2', 'GMA-BAN-4', 'OPN-02', 'GB-02'],
  severity: 'critical',
  presence: 'ordinary',
  messages,
});
