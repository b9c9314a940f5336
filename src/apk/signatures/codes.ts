/** Every issue code of the signature schemes. Permanent once released: saved evidence and reports refer to them. */
export const signatureIssueCodes = [
  // any scheme
  'signature-malformed',
  'signature-no-signers',
] as const;

export type SignatureIssueCode = (typeof signatureIssueCodes)[number];
