import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { isOwn, partyOfPlaces, whereabouts } from '../party.ts';
import { defineRule, type Finding } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Secret = EvidenceOf<'secrets'>['secrets'][number];

const outcomes = [
  ['own', 'failed'],
  ['lead', 'cantTell'],
  ['third', 'cantTell'],
] as const;

/** Key ids without their secret, tokens that expire and passwords inside URLs may be harmless; the other forms are secrets themselves. */
const uncertainTypes = /(-key-id|-secret-id|^jwt|^url-|^credentials?-|password)/;

function classOf(secret: Secret): 'own' | 'lead' | 'third' {
  const party = partyOfPlaces(secret);
  if (!isOwn(party)) return 'third';
  return party === 'own' && !uncertainTypes.test(secret.type) ? 'own' : 'lead';
}

export const embeddedSecret = defineRule({
  meta: {
    id: 'embedded-secret',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'CRY-01'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['secrets'],
    messages,
  },
  evaluate({ secrets: { secrets } }) {
    const findings: Finding<'own' | 'lead' | 'third'>[] = [];
    for (const [message, outcome] of outcomes) {
      const { items, seenAt } = select('secrets', '/secrets', secrets, (secret) => classOf(secret) === message);
      if (items.length === 0) continue;
      const values = {
        count: items.length,
        secrets: namesOf(items, ({ type, masked }) => `${type} ${masked}`),
        places: namesOf(items, whereabouts),
      };
      findings.push({ outcome, message, values, seenAt });
    }
    return findings.length > 0
      ? findings
      : [{ outcome: 'passed', message: 'absent', seenAt: [seen('secrets', '/secrets')] }];
  },
});
