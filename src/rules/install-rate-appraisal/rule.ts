import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const installRateAppraisal = compulsionRule({
  id: 'install-rate-appraisal',
  pattern: 'install_rate',
  requirements: ['GMA-BAN-3', 'OPN-05'],
  severity: 'serious',
  presence: 'doubtful',
  messages,
});
