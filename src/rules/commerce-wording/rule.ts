import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const commerceWording = wordingRule({
  id: 'commerce-wording',
  pattern: 'commerce',
  requirements: ['GMA-BAN-5', 'ADS-01', 'ELD-5.x'],
  severity: 'serious',
  messages,
});
