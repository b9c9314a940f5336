import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const repeatedReportingWording = wordingRule({
  id: 'repeated-reporting-wording',
  pattern: 'forms',
  requirements: ['GMA-BAN-1', 'OPN-08'],
  severity: 'moderate',
  messages,
});
