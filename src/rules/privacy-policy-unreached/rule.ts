import { reachedEntryRule } from '../reached-entry.ts';
import { messages } from './messages.ts';

export const privacyPolicyUnreached = reachedEntryRule({
  id: 'privacy-policy-unreached',
  entry: 'privacy',
  subject: 'privacy',
  requirements: ['RDF-1.1', 'RDF-1.3', 'PIS-5.5'],
  severity: 'serious',
  messages,
});
