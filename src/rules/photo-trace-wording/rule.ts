import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const photoTraceWording = wordingRule({
  id: 'photo-trace-wording',
  pattern: 'photo_trace',
  requirements: ['GMA-BAN-4', 'OPN-06'],
  severity: 'serious',
  messages,
});
