import { entryRule } from '../entry-wording.ts';
import { messages } from './messages.ts';

export const accountCancellationAbsence = entryRule({
  id: 'account-cancellation-absence',
  pattern: 'cancel',
  subject: 'privacy',
  requirements: ['RDF-6.1', 'PIS-8.5', 'IAP-5'],
  severity: 'moderate',
  messages,
});
