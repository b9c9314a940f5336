import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const checkinCompulsion = compulsionRule({
  id: 'checkin-compulsion',
  pattern: 'checkin',
  requirements: ['GMA-BAN-2', 'OPN-02', 'GDJF-03', 'GB-02'],
  severity: 'critical',
  presence: 'asked',
  messages,
});
