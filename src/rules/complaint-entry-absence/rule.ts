import { entryRule } from '../entry-wording.ts';
import { messages } from './messages.ts';

export const complaintEntryAbsence = entryRule({
  id: 'complaint-entry-absence',
  pattern: 'complaint',
  subject: 'forced-use',
  requirements: ['GMA-20', 'OPN-09', 'GB-03', 'RDF-6.5', 'AIS-06'],
  severity: 'serious',
  messages,
});
