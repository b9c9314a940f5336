import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { cryptoAlgorithms } from '../../standards/crypto.ts';
import { isOwn, partyOfPlaces, thirdParties, whereabouts } from '../party.ts';
import { defineRule, type Finding } from '../rule.ts';
import { sdkLabel } from '../sdk-label.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Use = EvidenceOf<'crypto'>['algorithms'][number];
type Grade = 'broken' | 'weak';

const entries = new Map(cryptoAlgorithms.map((algorithm) => [algorithm.id, algorithm]));

/** A broken digest is graded weak: as a checksum it does no harm. */
function gradeOf({ id }: Use): Grade | undefined {
  const entry = entries.get(id);
  if (entry === undefined || entry.strength === 'sound' || entry.strength === 'national') return undefined;
  return entry.strength === 'broken' && entry.use !== 'digest' ? 'broken' : 'weak';
}

/** The word alone is how the default is asked for; without saying so, `AES` among weak algorithms reads like a mistake. */
const nameOf = ({ text, id }: Use) => (id === 'aes-default' ? `${text} (ECB)` : text || id);

export const weakCryptography = defineRule({
  meta: {
    id: 'weak-cryptography',
    version: 1,
    subject: 'security',
    requirements: ['CRY-01', 'GMA-22'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['crypto'],
    messages,
  },
  evaluate({ crypto: { algorithms } }) {
    const of = (wanted: (use: Use) => boolean) => select('crypto', '/algorithms', algorithms, wanted);
    const own = (grade: Grade) => of((use) => gradeOf(use) === grade && isOwn(partyOfPlaces(use)));
    const findings: Finding<'broken' | 'weak' | 'third'>[] = [];
    for (const [grade, outcome] of [
      ['broken', 'failed'],
      ['weak', 'cantTell'],
    ] as const) {
      const { items, seenAt } = own(grade);
      if (items.length === 0) continue;
      const values = { algorithms: namesOf(items, nameOf), places: namesOf(items, whereabouts) };
      findings.push({ outcome, message: grade, values, seenAt });
    }
    const third = of((use) => gradeOf(use) === 'broken' && partyOfPlaces(use) === 'sdk');
    if (third.items.length > 0) {
      const values = {
        algorithms: namesOf(third.items, nameOf),
        sdks: namesOf(third.items.flatMap(thirdParties), sdkLabel),
      };
      findings.push({ outcome: 'cantTell', message: 'third', values, seenAt: third.seenAt });
    }
    return findings.length > 0
      ? findings
      : [{ outcome: 'passed', message: 'sound', seenAt: [seen('crypto', '/algorithms')] }];
  },
});
