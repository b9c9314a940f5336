import { bootActions } from '../../standards/platform-broadcasts.ts';
import { isOwn } from '../party.ts';
import { receiversOf } from '../receivers.ts';
import { defineRule, type Finding } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen } from '../selection.ts';
import { messages } from './messages.ts';

export const bootStart = defineRule({
  meta: {
    id: 'boot-start',
    version: 1,
    subject: 'privacy',
    requirements: ['M26-06', 'M164-6', 'TAF-10'],
    severity: 'moderate',
    force: 'mandatory',
    requires: ['components'],
    messages,
  },
  evaluate({ components }) {
    const isBoot = (action: string) => bootActions.has(action);
    const own = receiversOf(components, isBoot, isOwn);
    const third = receiversOf(components, isBoot, (party) => party === 'sdk');
    const findings: Finding<'own' | 'third'>[] = [];
    if (own.items.length > 0)
      findings.push({
        outcome: 'cantTell',
        message: 'own',
        values: { names: namesOf(own.items, ({ name }) => name) },
        seenAt: own.seenAt,
      });
    if (third.items.length > 0) {
      const values = {
        names: namesOf(third.items, ({ name }) => name),
        sdks: namesOf(third.items, ({ owner }) => sdkLabel(owner)),
      };
      findings.push({ outcome: 'cantTell', message: 'third', values, seenAt: third.seenAt });
    }
    return findings.length > 0
      ? findings
      : [{ outcome: 'passed', message: 'absent', seenAt: [seen('components', '/components')] }];
  },
});
