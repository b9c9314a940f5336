import type { Evidence } from '../../evidence/evidence.ts';
import type { EvidenceOf } from '../../evidence/kinds/index.ts';
import { valueOf } from './value.ts';

export type SigningCertificate = EvidenceOf<'signatures'>['certificates'][number];

/** The certificate of the verified signer; undefined where nothing verifies, whatever certificates the package holds. */
export function signerOf(evidence: Evidence): SigningCertificate | undefined {
  const signatures = valueOf(evidence, 'signatures');
  return signatures?.certificates.find(({ sha256 }) => signatures.signers.includes(sha256));
}
