import { cryptoAlgorithms } from '../../standards/crypto.ts';
import { isOwn, partyOfPlaces } from '../party.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const national = new Set(
  cryptoAlgorithms.filter(({ id, strength }) => strength === 'national' || id.startsWith('sm4')).map(({ id }) => id),
);

const ciphers = new Set(cryptoAlgorithms.filter(({ use }) => use === 'cipher').map(({ id }) => id));

export const nationalCryptographyAbsence = defineRule({
  meta: {
    id: 'national-cryptography-absence',
    version: 1,
    subject: 'security',
    requirements: ['CRY-01', 'CRY-02'],
    severity: 'minor',
    force: 'recommended',
    requires: ['crypto'],
    messages,
  },
  evaluate({ crypto: { algorithms } }) {
    const { items, seenAt } = select('crypto', '/algorithms', algorithms, ({ id }) => national.has(id));
    if (items.length === 0) {
      const other = select(
        'crypto',
        '/algorithms',
        algorithms,
        (use) => ciphers.has(use.id) && isOwn(partyOfPlaces(use)),
      );
      if (other.items.length === 0)
        return [{ outcome: 'inapplicable', message: 'unencrypted', seenAt: [seen('crypto', '/algorithms')] }];
      const values = { algorithms: namesOf(other.items, ({ text, id }) => text || id) };
      return [{ outcome: 'cantTell', message: 'absent', values, seenAt: other.seenAt }];
    }
    return [{ outcome: 'passed', message: 'present', values: { algorithms: namesOf(items, ({ id }) => id) }, seenAt }];
  },
});
