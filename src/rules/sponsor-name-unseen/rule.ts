import { reachedEntryRule } from '../reached-entry.ts';
import { messages } from './messages.ts';

export const sponsorNameUnseen = reachedEntryRule({
  id: 'sponsor-name-unseen',
  entry: 'sponsor',
  subject: 'filing',
  requirements: ['GMA-10', 'GMA-04'],
  severity: 'moderate',
  messages,
});
