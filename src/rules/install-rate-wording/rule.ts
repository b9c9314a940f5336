import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const installRateWording = wordingRule({
  id: 'install-rate-wording',
  pattern: 'install_rate',
  requirements: ['GMA-BAN-3', 'OPN-05'],
  severity: 'serious',
  messages,
});
