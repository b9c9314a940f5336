import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { recommendedValidityYears } from '../../standards/signing.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Certificate = EvidenceOf<'signatures'>['certificates'][number];

const periodsOf = (certificates: readonly Certificate[]) =>
  namesOf(certificates, ({ notBefore, notAfter }) => `${notBefore.slice(0, 10)} – ${notAfter.slice(0, 10)}`);

/** Calendar years between the two dates, with months as fractions; undefined when either is unreadable. */
function yearsOf({ notBefore, notAfter }: Certificate): number | undefined {
  const from = monthOf(notBefore);
  const to = monthOf(notAfter);
  return from === undefined || to === undefined ? undefined : (to - from) / 12;
}

function monthOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})/.exec(iso);
  return match === null ? undefined : Number(match[1]) * 12 + Number(match[2]);
}

export const shortCertificateValidity = defineRule({
  meta: {
    id: 'short-certificate-validity',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01'],
    severity: 'minor',
    force: 'recommended',
    requires: ['signatures'],
    messages,
  },
  evaluate({ signatures }) {
    const of = (wanted: (years: number | undefined) => boolean) =>
      select('signatures', '/certificates', signatures.certificates, (certificate) => wanted(yearsOf(certificate)));
    const all = of(() => true);
    if (all.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'unsigned', seenAt: [seen('signatures', '/certificates')] }];
    const unreadable = of((years) => years === undefined);
    if (unreadable.items.length > 0) return [{ outcome: 'cantTell', message: 'unreadable', seenAt: unreadable.seenAt }];
    const reversed = of((years) => years !== undefined && years < 0);
    if (reversed.items.length > 0)
      return [
        {
          outcome: 'failed',
          message: 'reversed',
          values: { periods: periodsOf(reversed.items) },
          seenAt: reversed.seenAt,
        },
      ];
    // Android Studio makes a year of 365 days: its 25 years end six days before the calendar's.
    const short = of((years) => years !== undefined && years < recommendedValidityYears - 1 / 12);
    if (short.items.length > 0) {
      const values = { years: recommendedValidityYears, periods: periodsOf(short.items) };
      return [{ outcome: 'failed', message: 'short', values, seenAt: short.seenAt }];
    }
    return [{ outcome: 'passed', message: 'long', values: { periods: periodsOf(all.items) }, seenAt: all.seenAt }];
  },
});
