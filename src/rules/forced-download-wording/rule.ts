import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const forcedDownloadWording = wordingRule({
  id: 'forced-download-wording',
  pattern: 'forced_download',
  requirements: ['GMA-BAN-3', 'GMA-05', 'M26-01', 'M26-02', 'TAF7-5'],
  severity: 'moderate',
  messages,
});
