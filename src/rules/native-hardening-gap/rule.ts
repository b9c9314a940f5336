import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { isOwn, partyOf } from '../party.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Library = EvidenceOf<'native-libraries'>['libraries'][number];

function isUnsafe({ hardening }: Library): boolean {
  return hardening !== null && (!hardening.nx || hardening.textRelocations);
}

function isPartial(library: Library): boolean {
  const { hardening } = library;
  return hardening !== null && !isUnsafe(library) && (hardening.relro === 'none' || !hardening.canary);
}

export const nativeHardeningGap = defineRule({
  meta: {
    id: 'native-hardening-gap',
    version: 1,
    subject: 'security',
    requirements: ['GMA-22', 'GBT34975-5'],
    severity: 'moderate',
    force: 'recommended',
    requires: ['native-libraries'],
    messages,
  },
  evaluate(evidence) {
    const { libraries } = evidence['native-libraries'];
    const of = (wanted: (library: Library) => boolean) => select('native-libraries', '/libraries', libraries, wanted);
    const readable = of(({ hardening }) => hardening !== null);
    if (readable.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'absent', seenAt: [seen('native-libraries', '/libraries')] }];

    const groups = [
      {
        message: 'unsafe',
        outcome: 'failed',
        found: of((library) => isUnsafe(library) && isOwn(partyOf(library.owner))),
      },
      {
        message: 'partial',
        outcome: 'cantTell',
        found: of((library) => isPartial(library) && isOwn(partyOf(library.owner))),
      },
      {
        message: 'third',
        outcome: 'cantTell',
        found: of((library) => isUnsafe(library) && partyOf(library.owner) === 'sdk'),
      },
    ] as const;
    const findings = groups
      .filter(({ found }) => found.items.length > 0)
      .map(({ message, outcome, found }) => ({
        outcome,
        message,
        values: { files: namesOf(found.items, ({ file }) => file) },
        seenAt: found.seenAt,
      }));
    if (findings.length > 0) return findings;
    return [{ outcome: 'passed', message: 'sound', values: { total: readable.items.length }, seenAt: readable.seenAt }];
  },
});
