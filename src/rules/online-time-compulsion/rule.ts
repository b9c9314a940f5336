import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const onlineTimeCompulsion = compulsionRule({
  id: 'online-time-compulsion',
  pattern: 'duration',
  requirements: ['GMA-BAN-2', 'GMA-BAN-4', 'OPN-02', 'GB-02'],
  severity: 'critical',
  presence: 'asked',
  messages,
});
