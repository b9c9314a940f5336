import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const rankingCompulsion = compulsionRule({
  id: 'ranking-compulsion',
  pattern: 'points',
  requirements: ['GMA-BAN-2', 'OPN-02', 'GB-02'],
  severity: 'critical',
  presence: 'asked',
  messages,
});
