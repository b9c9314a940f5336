import { compulsionRule } from '../compulsion.ts';
import { messages } from './messages.ts';

export const downloadCompulsion = compulsionRule({
  id: 'download-compulsion',
  pattern: 'forced_download',
  requirements: ['GMA-BAN-3', 'GMA-05', 'M26-01', 'M26-02', 'TAF7-5'],
  severity: 'serious',
  presence: 'ordinary',
  messages,
});
