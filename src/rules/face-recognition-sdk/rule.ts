import { defineRule } from '../rule.ts';
import { sdkLead } from '../sdk-lead.ts';
import { messages } from './messages.ts';

export const faceRecognitionSdk = defineRule({
  meta: {
    id: 'face-recognition-sdk',
    version: 1,
    subject: 'privacy',
    requirements: ['PIB-6.3', 'IAP-8'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['sdks'],
    messages,
  },
  evaluate: ({ sdks }) => sdkLead(sdks, ['face']),
});
