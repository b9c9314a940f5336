import { implicitBroadcastsLimitedSince, wakeActions } from '../../standards/platform-broadcasts.ts';
import { isOwn } from '../party.ts';
import { eventsOf, receiversOf } from '../receivers.ts';
import { defineRule, type Finding } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

export const eventWakeup = defineRule({
  meta: {
    id: 'event-wakeup',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'M164-6', 'TAF-10'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['components', 'manifest'],
    messages,
  },
  evaluate({ components, manifest: { minSdk, targetSdk } }) {
    const limited = minSdk >= implicitBroadcastsLimitedSince && targetSdk >= implicitBroadcastsLimitedSince;
    const isWake = (action: string) => {
      const entry = wakeActions.get(action);
      return entry !== undefined && (entry.exempt || !limited);
    };
    const own = receiversOf(components, isWake, isOwn);
    const third = receiversOf(components, isWake, (party) => party === 'sdk');
    const findings: Finding<'own' | 'third'>[] = [];
    if (own.items.length > 0) {
      const values = { events: eventsOf(own.items, isWake), names: namesOf(own.items, ({ name }) => name) };
      findings.push({ outcome: 'cantTell', message: 'own', values, seenAt: own.seenAt });
    }
    if (third.items.length > 0) {
      const values = {
        events: eventsOf(third.items, isWake),
        sdks: namesOf(third.items, ({ owner }) => sdkLabel(owner)),
      };
      findings.push({ outcome: 'cantTell', message: 'third', values, seenAt: third.seenAt });
    }
    if (findings.length > 0) return findings;

    const isKnown = (action: string) => wakeActions.has(action);
    const dead = receiversOf(components, isKnown, (party) => party !== 'library');
    if (dead.items.length === 0)
      return [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
    const values = { events: eventsOf(dead.items, isKnown), minSdk, targetSdk };
    return [{ outcome: 'passed', message: 'ineffective', values, seenAt: dead.seenAt }];
  },
});
