import { defineRule } from '../rule.ts';
import { measuredOf, nameOf, placesOf, untestedIn } from '../probes.ts';
import { namesOf } from '../selection.ts';
import { messages } from './messages.ts';

/** What every user does every day: without these nothing is said to be steady. */
const daily = new Set<string>(['background', 'process-death', 'rotation']);

export const interruptionFailure = defineRule({
  meta: {
    id: 'interruption-failure',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['stability'],
    messages,
  },
  evaluate: ({ stability }) => {
    const checks = measuredOf(stability, 'check');
    const down = checks.filter(({ value }) => ['crash', 'not-responding', 'gone'].includes(value.outcome));
    if (down.length > 0) {
      const details = namesOf(down, (one) => `${nameOf(one)}: ${one.value.outcome} ${one.value.detail}`.trim());
      return [{ outcome: 'failed', message: 'failed', values: { details }, seenAt: placesOf(down) }];
    }
    const done = namesOf(checks, nameOf);
    const missing = untestedIn(stability);
    const isEnough = [...daily].every((id) => checks.some(({ probe }) => probe === id));
    return [
      {
        outcome: isEnough ? 'passed' : 'cantTell',
        message: isEnough ? 'steady' : 'unknown',
        values: { done, missing },
        seenAt: placesOf(checks),
      },
    ];
  },
});
