import { callersOf, callsOf } from '../call-lead.ts';
import { isOwn } from '../party.ts';
import { defineRule } from '../rule.ts';
import { seen } from '../selection.ts';
import { messages } from './messages.ts';

/** From this target on, the library is on the class path only when declared. */
const removedSince = 28;

export const removedHttpLibrary = defineRule({
  meta: {
    id: 'removed-http-library',
    version: 1,
    subject: 'compatibility',
    requirements: ['GMA-16', 'GBT37729-1'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['manifest', 'dex'],
    messages,
  },
  evaluate({ manifest, dex }) {
    const own = callsOf(dex, ['apache-http-client'], isOwn);
    if (own.items.length === 0) return [{ outcome: 'passed', message: 'unused', seenAt: [seen('dex', '/calls')] }];
    const declared = manifest.libraries.some(({ name }) => name === 'org.apache.http.legacy');
    if (declared || manifest.targetSdk < removedSince)
      return [{ outcome: 'passed', message: 'declared', seenAt: own.seenAt }];
    const values = { calls: callersOf(own.items), targetSdk: manifest.targetSdk };
    return [
      { outcome: 'cantTell', message: 'undeclared', values, seenAt: [...own.seenAt, seen('manifest', '/libraries')] },
    ];
  },
});
