import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const trackCompulsion = compulsionRule({
  id: 'track-compulsion',
  pattern: 'location',
  requirements: ['GMA-BAN-4', 'IAP-2'],
  severity: 'critical',
  presence: 'ordinary',
  messages,
});
