import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Certificate = EvidenceOf<'signatures'>['certificates'][number];

/** Field size in bits of the weakest curve that NIST SP 800-57 still accepts. */
const ellipticBitsAtLeast = 224;

function strengthOf({ keyAlgorithm, keyBits }: Certificate, rsaBitsAtLeast: number): 'strong' | 'short' | 'unknown' {
  if (keyBits === null || keyBits === 0) return 'unknown';
  if (keyAlgorithm === 'RSA' || keyAlgorithm === 'DSA') return keyBits < rsaBitsAtLeast ? 'short' : 'strong';
  if (keyAlgorithm === 'EC') return keyBits < ellipticBitsAtLeast ? 'short' : 'strong';
  return 'unknown';
}

const keysOf = (certificates: readonly Certificate[]) =>
  namesOf(
    certificates,
    ({ keyAlgorithm, keyBits, signatureAlgorithm }) => `${keyAlgorithm} ${keyBits ?? '?'} (${signatureAlgorithm})`,
  );

export const weakCertificate = defineRule({
  meta: {
    id: 'weak-certificate',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01', 'CRY-01'],
    severity: 'serious',
    force: 'recommended',
    requires: ['signatures'],
    messages,
  },
  evaluate({ signatures }, { thresholds: { rsaBitsAtLeast } }) {
    const of = (wanted: (certificate: Certificate) => boolean) =>
      select('signatures', '/certificates', signatures.certificates, wanted);
    const all = of(() => true);
    if (all.items.length === 0)
      return [{ outcome: 'inapplicable', message: 'unsigned', seenAt: [seen('signatures', '/certificates')] }];

    const short = of((certificate) => strengthOf(certificate, rsaBitsAtLeast) === 'short');
    if (short.items.length > 0) {
      const values = { keys: keysOf(short.items), required: rsaBitsAtLeast };
      return [{ outcome: 'failed', message: 'short', values, seenAt: short.seenAt }];
    }
    const unknown = of((certificate) => strengthOf(certificate, rsaBitsAtLeast) === 'unknown');
    if (unknown.items.length > 0)
      return [
        { outcome: 'cantTell', message: 'unknown', values: { keys: keysOf(unknown.items) }, seenAt: unknown.seenAt },
      ];
    const chained = of(
      ({ subject, issuer, signatureAlgorithm }) => subject !== issuer && /md5|sha-?1(?!\d)/i.test(signatureAlgorithm),
    );
    if (chained.items.length > 0) {
      const algorithms = namesOf(chained.items, ({ signatureAlgorithm }) => signatureAlgorithm);
      return [{ outcome: 'cantTell', message: 'chained', values: { algorithms }, seenAt: chained.seenAt }];
    }
    return [{ outcome: 'passed', message: 'strong', values: { keys: keysOf(all.items) }, seenAt: all.seenAt }];
  },
});
