import { defineRule } from '../rule.ts';
import { measuredOf, nameOf, placesOf } from '../probes.ts';
import { namesOf } from '../selection.ts';
import { messages } from './messages.ts';

export const whiteScreen = defineRule({
  meta: {
    id: 'white-screen',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-15', 'GMA-16'],
    severity: 'serious',
    force: 'mandatory',
    requires: ['stability', 'device'],
    messages,
  },
  evaluate: ({ device, stability }, { thresholds: { firstScreenMillisecondsAtMost: limit } }) => {
    const starts = measuredOf(stability, 'start').filter(({ value }) => value.ok);
    const checks = measuredOf(stability, 'check');
    // The virtual phone's times are those of the machine it runs on: only a screen that never came counts there.
    const blank = starts.filter(({ value: { shown } }) => shown === null || (!device.virtual && shown > limit));
    const white = checks.filter(({ value }) => value.outcome === 'white');
    if (blank.length + white.length > 0) {
      const details = [
        ...namesOf(blank, ({ value }) => `${value.start} ${value.shown === null ? '—' : `${value.shown} ms`}`),
        ...namesOf(white, (one) => `${nameOf(one)}: ${one.value.detail}`),
      ];
      return [
        { outcome: 'failed', message: 'white', values: { details, limit }, seenAt: placesOf([...blank, ...white]) },
      ];
    }
    const isSeen = starts.length > 0 && checks.length > 0;
    return [
      {
        outcome: isSeen ? 'passed' : 'cantTell',
        message: isSeen ? 'shown' : 'unknown',
        values: { starts: starts.length, checks: checks.length },
        seenAt: placesOf([...starts, ...checks]),
      },
    ];
  },
});
