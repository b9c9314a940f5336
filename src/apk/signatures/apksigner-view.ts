import type { SchemeName, Signatures } from './model.ts';

/** What `apksigner verify --verbose --print-certs --min-sdk-version <sdk.min>` prints. */
export interface ApksignerView {
  /** `Verifies` or `DOES NOT VERIFY`. */
  verifies: boolean;
  /** `Verified using … scheme`: false also for a valid signature that no API level of the range would look at. */
  verifiedUsing: Readonly<Record<SchemeName, boolean>>;
  /** `Verified for SourceStamp`. */
  sourceStamp: boolean;
  /** SHA-256 of the certificates it prints: the v3.1 signers, else those of the newest scheme consulted, and the v3 signers beside v3.1. */
  certificates: readonly string[];
}

/**
 * apksigner looks at a scheme only where an API level of its range would: of a file with v1, v2 and v3 signatures and a minimum of 28 it
 * checks v3 alone. `Signatures` judges each scheme on its own merits instead; this gives the other view of the same result. For another
 * minimum, verify again: which digests and algorithms count depends on it.
 */
export function apksignerView(signatures: Signatures): ApksignerView {
  const { consulted, verified, signerCertificates } = signatures;
  const using = (scheme: SchemeName): boolean => verified && consulted.includes(scheme) && signatures[scheme].verified;
  const base = consulted.includes('v31')
    ? signatures.v3.signers.flatMap(({ certificates }) => certificates.slice(0, 1))
    : [];
  return {
    verifies: verified,
    verifiedUsing: { v1: using('v1'), v2: using('v2'), v3: using('v3'), v31: using('v31'), v4: using('v4') },
    sourceStamp: verified && signatures.sourceStamp.verified,
    certificates: verified ? [...new Set([...signerCertificates, ...base])] : [],
  };
}
