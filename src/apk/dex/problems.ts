/** The defects this folder reports. Codes are permanent. */
export const dexProblemCodes = [
  /** No dex magic: nothing was read. */
  'dex-magic',
  /** A version ART does not load; read as far as it follows the known layout. */
  'dex-version',
  /** Header shorter than its version needs, or a wrong header size or endian tag. */
  'dex-header',
  /** `file_size` is more than the bytes there are. */
  'dex-size',
  /** Bytes after `file_size`; nothing in the file's own tables is lost. */
  'dex-trailing-bytes',
  /** A table reaches beyond the file; the part inside was read. */
  'dex-table-bounds',
  /** A container (dex 041) whose members do not line up. */
  'dex-container',
  'dex-map',
  'dex-string-bounds',
  'dex-string-encoding',
  'dex-index',
  'dex-class-data',
  'dex-code-bounds',
  'dex-instruction',
  'dex-encoded-value',
  'dex-annotation-bounds',
  /** Items overlap so much that reading them all would cost a multiple of the file. */
  'dex-overlap',
  /** Time or memory budget used up, or the entry could not be inflated. */
  'dex-unread',
  /** More answers than the request's limits; the rest is dropped. */
  'dex-answer-limit',
] as const;

export type DexProblemCode = (typeof dexProblemCodes)[number];
