import { wordingRule } from '../wording.ts';
import { messages } from './messages.ts';

export const locationTrackWording = wordingRule({
  id: 'location-track-wording',
  pattern: 'location',
  requirements: ['GMA-BAN-4', 'IAP-2'],
  severity: 'serious',
  messages,
});
