import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const deviceIdentifierSdk = defineRule({
  meta: {
    id: 'device-identifier-sdk',
    version: 1,
    subject: 'privacy',
    requirements: ['PIB-附录F', 'RDF-2.1'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['device-id', 'risk-control']),
});
