import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const commercePresence = compulsionRule({
  id: 'commerce-presence',
  pattern: 'commerce',
  requirements: ['GMA-BAN-5', 'ADS-01'],
  severity: 'serious',
  presence: 'doubtful',
  messages,
});
