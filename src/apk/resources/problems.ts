/** Every defect that reading a resource table can report. Permanent. */
export const resourceProblemCodes = [
  'resources-chunk-invalid',
  'resources-config-size',
  'resources-entry-invalid',
  'resources-package-count',
  'resources-package-invalid',
  'resources-protobuf-invalid',
  'resources-reference-loop',
  'resources-string-pool-invalid',
  'resources-string-unreadable',
  'resources-too-large',
  'resources-type-invalid',
  'resources-unknown-chunk',
  'resources-unreadable',
] as const;

export type ResourceProblemCode = (typeof resourceProblemCodes)[number];
