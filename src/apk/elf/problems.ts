/** The defects this folder reports. Codes are permanent. */
export const elfProblemCodes = [
  /** No ELF magic, or an unknown class or byte order: nothing was read. */
  'elf-magic',
  /** The file ends before its header does. */
  'elf-header',
  /** Program headers of a wrong size, or beyond the file. */
  'elf-program-headers',
  /** Section headers of a wrong size, or beyond the file. The loader ignores them. */
  'elf-section-headers',
  /** A segment whose bytes lie beyond the file. */
  'elf-segment-bounds',
  'elf-dynamic',
  'elf-note',
  /** The dynamic symbols cannot be counted or read to the end. */
  'elf-symbols',
] as const;

export type ElfProblemCode = (typeof elfProblemCodes)[number];
