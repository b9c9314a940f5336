import { reachedEntryRule } from '../reached-entry.ts';
import { messages } from './messages.ts';

export const filingNumberUnseen = reachedEntryRule({
  id: 'filing-number-unseen',
  entry: 'filing-number',
  subject: 'filing',
  requirements: ['GMA-10'],
  severity: 'moderate',
  messages,
});
