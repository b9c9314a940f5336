import { defineRule } from '../rule.ts';
import { measuredOf, placesOf } from '../probes.ts';
import { messages } from './messages.ts';

/** Rounds below which growth is as well a cache that fills. */
const fewestRounds = 6;

export const memoryGrowth = defineRule({
  meta: {
    id: 'memory-growth',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['stability'],
    messages,
  },
  evaluate: ({ stability }, { thresholds: { memoryGrowthKibAtMost: limit } }) => {
    const measured = measuredOf(stability, 'memory').filter(({ value }) => value.rounds.length >= fewestRounds);
    const [first] = measured;
    if (first === undefined) return [{ outcome: 'cantTell', message: 'unknown', seenAt: placesOf([]) }];
    const { growth, rounds, screens } = first.value;
    const values = { growth, limit, rounds: rounds.length, screens, from: rounds[0] ?? 0, to: rounds.at(-1) ?? 0 };
    const grows = growth > limit;
    return [
      { outcome: grows ? 'failed' : 'passed', message: grows ? 'grows' : 'steady', values, seenAt: placesOf(measured) },
    ];
  },
});
