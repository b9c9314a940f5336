import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const onlineTimeWording = wordingRule({
  id: 'online-time-wording',
  pattern: 'duration',
  requirements: ['GMA-BAN-2', 'GMA-BAN-4', 'OPN-02', 'GB-02'],
  severity: 'serious',
  messages,
});
