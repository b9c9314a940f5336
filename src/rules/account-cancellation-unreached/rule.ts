import { reachedEntryRule } from '../reached-entry.ts';
import { messages } from './messages.ts';

export const accountCancellationUnreached = reachedEntryRule({
  id: 'account-cancellation-unreached',
  entry: 'cancel',
  subject: 'privacy',
  requirements: ['RDF-6.1', 'PIS-8.5', 'IAP-5'],
  severity: 'serious',
  messages,
});
