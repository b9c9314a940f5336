import { defineRule } from '../rule.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

export const foreignSplitSigner = defineRule({
  meta: {
    id: 'foreign-split-signer',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['signatures', 'container'],
    messages,
  },
  evaluate({ signatures, container }) {
    const foreign = signatures.foreignParts;
    if (foreign.length > 0) {
      const values = { count: foreign.length, parts: namesOf(foreign, (name) => name) };
      return [{ outcome: 'failed', message: 'foreign', values, seenAt: [seen('signatures', '/foreignParts')] }];
    }
    const splits = container.parts.filter((part) => part.role === 'split').length;
    if (splits === 0) return [{ outcome: 'inapplicable', message: 'single', seenAt: [seen('container', '/parts')] }];
    return [
      { outcome: 'passed', message: 'same', values: { count: splits }, seenAt: [seen('signatures', '/foreignParts')] },
    ];
  },
});
