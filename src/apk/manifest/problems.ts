/** Every defect that making sense of a manifest or the XML files it names can report. Permanent. */
export const manifestProblemCodes = [
  'backup-root',
  'manifest-application-missing',
  'manifest-application-repeated',
  'manifest-component-unnamed',
  'manifest-nesting-broken',
  'manifest-package-invalid',
  'manifest-package-missing',
  'manifest-permission-unnamed',
  'manifest-reference-unresolved',
  'manifest-root',
  'manifest-too-large',
  'manifest-value-invalid',
  'network-security-root',
] as const;

export type ManifestProblemCode = (typeof manifestProblemCodes)[number];
