import { defineRule } from '../rule.ts';
import { measuredOf, nameOf, placesOf } from '../probes.ts';
import { namesOf } from '../selection.ts';
import { messages } from './messages.ts';

export const typedTextLoss = defineRule({
  meta: {
    id: 'typed-text-loss',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['stability'],
    messages,
  },
  evaluate: ({ stability }) => {
    const checks = measuredOf(stability, 'check').filter(({ value }) => value.typedKept !== null);
    const lost = checks.filter(({ value }) => value.typedKept === false);
    if (lost.length > 0)
      return [
        { outcome: 'failed', message: 'lost', values: { details: namesOf(lost, nameOf) }, seenAt: placesOf(lost) },
      ];
    if (checks.length === 0) return [{ outcome: 'cantTell', message: 'unknown', seenAt: placesOf([]) }];
    return [
      { outcome: 'passed', message: 'kept', values: { done: namesOf(checks, nameOf) }, seenAt: placesOf(checks) },
    ];
  },
});
