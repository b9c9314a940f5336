/** The defects this folder reports. Codes are permanent. */
export const hermesProblemCodes = [
  /** No table layout fits: the strings come from a search for printable text and may be incomplete. */
  'hermes-layout',
  /** A version newer or older than the layouts are known for, though one of them fits. */
  'hermes-version',
  /** Table entries that point outside the string storage. */
  'hermes-string-bounds',
  /** The file is shorter than its header says. */
  'hermes-size',
] as const;

export type HermesProblemCode = (typeof hermesProblemCodes)[number];
