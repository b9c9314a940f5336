import { reachedEntryRule } from '../reached-entry.ts';
import { messages } from './messages.ts';

export const complaintEntryUnreached = reachedEntryRule({
  id: 'complaint-entry-unreached',
  entry: 'complaint',
  subject: 'business',
  requirements: ['GMA-20', 'OPN-09', 'GB-03', 'RDF-6.5', 'AIS-06'],
  severity: 'serious',
  messages,
});
