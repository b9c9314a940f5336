import { callLead } from '../call-lead.ts';
import { defineRule } from '../rule.ts';
import { messages } from './messages.ts';

const apis = ['package-set-component-enabled'];

export const launcherIconRemoval = defineRule({
  meta: {
    id: 'launcher-icon-removal',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-03'],
    severity: 'minor',
    force: 'recommended',
    requires: ['dex'],
    messages,
  },
  evaluate: ({ dex }) => callLead(dex, apis, 'passed'),
});
