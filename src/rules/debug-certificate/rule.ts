import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { debugCommonName, publicCertificates } from '../../standards/signing.ts';
import { defineRule } from '../rule.ts';
import { namesOf, seen, select } from '../selection.ts';
import { messages } from './messages.ts';

type Certificate = EvidenceOf<'signatures'>['certificates'][number];

const subjectsOf = (certificates: readonly Certificate[]) => namesOf(certificates, ({ subject }) => subject);

function isDebug({ subject }: Certificate): boolean {
  return subject.split(/,\s*/).includes(`CN=${debugCommonName}`);
}

function publicName({ sha256, sha1 }: Certificate): string | undefined {
  return publicCertificates.find((known) => known.sha256 === sha256 || known.sha1 === sha1)?.name;
}

export const debugCertificate = defineRule({
  meta: {
    id: 'debug-certificate',
    version: 1,
    subject: 'integrity',
    requirements: ['MLP-01', 'GMA-04'],
    severity: 'critical',
    force: 'mandatory',
    requires: ['signatures'],
    messages,
  },
  evaluate({ signatures }) {
    if (signatures.certificates.length === 0)
      return [{ outcome: 'inapplicable', message: 'unsigned', seenAt: [seen('signatures', '/certificates')] }];
    const of = (wanted: (certificate: Certificate) => boolean) =>
      select('signatures', '/certificates', signatures.certificates, wanted);
    const debug = of(isDebug);
    if (debug.items.length > 0)
      return [
        { outcome: 'failed', message: 'debug', values: { subjects: subjectsOf(debug.items) }, seenAt: debug.seenAt },
      ];
    const shared = of((certificate) => publicName(certificate) !== undefined);
    if (shared.items.length > 0) {
      const names = namesOf(shared.items, (certificate) => publicName(certificate) ?? certificate.subject);
      return [{ outcome: 'failed', message: 'public', values: { names }, seenAt: shared.seenAt }];
    }
    const { items, seenAt } = of(() => true);
    return [{ outcome: 'passed', message: 'own', values: { subjects: subjectsOf(items) }, seenAt }];
  },
});
