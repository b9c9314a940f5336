/**
 * Every issue of a signature scheme. Permanent once released: saved evidence and reports refer to them. The same code means the same in
 * each scheme that has it.
 */
export const signatureIssueCodes = [
  // signers, any scheme
  'no-signers',
  'too-many-signers',
  'certificate-malformed',
  'public-key-malformed',
  'signature-wrong',
  'signature-unusable',
  'algorithm-unsupported',
  'scheme-stripped',
  'scheme-unknown',
  'budget-exceeded',
  // v2 and later: the signing block and the v4 file
  'signers-malformed',
  'signer-malformed',
  'no-signatures',
  'algorithm-unknown',
  'no-certificates',
  'public-key-differs',
  'algorithms-differ',
  'content-digest-wrong',
  'content-unreadable',
  'block-unaligned',
  'attribute-malformed',
  'attribute-unknown',
  // v3 and v3.1
  'sdk-range-invalid',
  'sdk-range-differs',
  'sdk-range-broken',
  'sdk-range-uncovered',
  'lineage-malformed',
  'lineage-broken',
  'lineage-other-certificate',
  'lineages-differ',
  'rotation-sdk-differs',
  'rotation-block-missing',
  'rotation-sdk-missing',
  'base-block-missing',
  'dev-release-misplaced',
  // v4
  'v4-file-malformed',
  'v4-hash-unknown',
  'v4-root-wrong',
  'v4-tree-wrong',
  'v4-digest-differs',
  'v4-signer-differs',
  'v4-signer-count',
  'v4-base-missing',
  // v1: entries
  'manifest-file-missing',
  'entry-duplicate',
  'entry-missing',
  'entry-unreadable',
  'entry-refused',
  'entry-not-covered',
  'entry-not-signed',
  'entry-signers-differ',
  'entry-digest-missing',
  'entry-digest-wrong',
  'entry-unprotected',
  'no-signed-entries',
  // v1: MANIFEST.MF and the signature file
  'sections-malformed',
  'section-unnamed',
  'section-duplicate',
  'section-digest-missing',
  'section-digest-wrong',
  'main-section-digest-wrong',
  'manifest-file-digest-missing',
  'manifest-file-digest-wrong',
  'signature-file-missing',
  'signature-file-version-missing',
  'stripping-protection-missing',
  // v1: the signature block
  'signature-block-malformed',
  'certificate-missing',
  'certificate-critical-extension',
  'certificate-key-usage',
  'signed-attributes-too-old',
  'signed-attributes-malformed',
  // schemes against each other and against the manifest
  'scheme-missing',
  'signers-differ',
  'past-signers-several',
  'lineage-other-root',
  'target-sdk-needs-v2',
  'sandbox-needs-v2',
  // source stamp
  'stamp-block-missing',
  'stamp-malformed',
  'stamp-certificate-differs',
  'stamp-signature-missing',
  'stamp-time-invalid',
] as const;

export type SignatureIssueCode = (typeof signatureIssueCodes)[number];

/** Problems with the data itself; what they mean for a scheme is among its issues. */
export const signatureProblemCodes = [
  'signature-block-size',
  'signature-block-entry',
  'signature-block-repeated',
  'signature-stamp-entry',
  'signature-budget',
] as const;

export type SignatureProblemCode = (typeof signatureProblemCodes)[number];
