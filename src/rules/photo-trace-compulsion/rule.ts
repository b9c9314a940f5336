import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const photoTraceCompulsion = compulsionRule({
  id: 'photo-trace-compulsion',
  pattern: 'photo_trace',
  requirements: ['GMA-BAN-4', 'OPN-06'],
  severity: 'critical',
  presence: 'ordinary',
  messages,
});
