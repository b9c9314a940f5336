import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const checkinWording = wordingRule({
  id: 'checkin-wording',
  pattern: 'checkin',
  requirements: ['GMA-BAN-2', 'OPN-02', 'GDJF-03', 'GB-02'],
  severity: 'serious',
  messages,
});
