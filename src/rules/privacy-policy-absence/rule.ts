import { entryRule } from '../entry-wording.ts';
import { messages } from './messages.ts';

export const privacyPolicyAbsence = entryRule({
  id: 'privacy-policy-absence',
  pattern: 'privacy',
  subject: 'privacy',
  requirements: ['RDF-1.1', 'RDF-1.2', 'PIS-5.5'],
  severity: 'serious',
  messages,
});
