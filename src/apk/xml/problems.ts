/** Every defect that reading a compiled XML document can report. Permanent. */
export const xmlProblemCodes = [
  'xml-attribute-layout',
  'xml-attribute-overrun',
  'xml-chunk-invalid',
  'xml-content-after-root',
  'xml-end-tag-unmatched',
  'xml-header-size',
  'xml-magic',
  'xml-nested-deep',
  'xml-node-layout',
  'xml-protobuf-invalid',
  'xml-raw-value-differs',
  'xml-resource-map-missing',
  'xml-resource-map-short',
  'xml-string-pool-invalid',
  'xml-string-pool-repeated',
  'xml-string-unreadable',
  'xml-too-large',
  'xml-trailing-data',
  'xml-unclosed-element',
  'xml-unknown-chunk',
] as const;

export type XmlProblemCode = (typeof xmlProblemCodes)[number];
