import { cryptoAlgorithms } from '../../standards/crypto.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

const national = new Set(
  cryptoAlgorithms.filter(({ id, strength }) => strength === 'national' || id.startsWith('sm4')).map(({ id }) => id),
);

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
    if (items.length === 0)
      return [{ outcome: 'cantTell', message: 'absent', seenAt: [seen('crypto', '/algorithms')] }];
    return [{ outcome: 'passed', message: 'present', values: { algorithms: namesOf(items, ({ id }) => id) }, seenAt }];
  },
});
