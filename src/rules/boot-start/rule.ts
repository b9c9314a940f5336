import { bootActions } from '../../standards/platform-broadcasts.ts';
import { isOwn } from '../party.ts';
import { receiversOf } from '../receivers.ts';
import { ownAndThird } from '../own-and-third.ts';
import { defineRule } from '../rule.ts';
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
    return ownAndThird(own, third);
  },
});
