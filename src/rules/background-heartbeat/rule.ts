import { defineRule } from '../rule.ts';
import { measuredOf, placesOf } from '../probes.ts';
import { messages } from './messages.ts';

export const backgroundHeartbeat = defineRule({
  meta: {
    id: 'background-heartbeat',
    version: 1,
    subject: 'network',
    requirements: ['GMA-15'],
    severity: 'minor',
    force: 'recommended',
    requires: ['stability'],
    messages,
  },
  evaluate: ({ stability }, { thresholds: { heartbeatSecondsAtLeast: limit } }) => {
    const away = measuredOf(stability, 'traffic').filter(({ value }) => value.where === 'background');
    const [first] = away;
    if (first === undefined) return [{ outcome: 'cantTell', message: 'unknown', seenAt: placesOf([]) }];
    const { bursts, period, received, seconds, sent } = first.value;
    const values = { seconds: Math.round(seconds), bytes: received + sent, bursts: bursts.length };
    if (period !== null && period < limit)
      return [{ outcome: 'failed', message: 'beats', values: { ...values, period, limit }, seenAt: placesOf(away) }];
    return [{ outcome: 'passed', message: 'silent', values, seenAt: placesOf(away) }];
  },
});
