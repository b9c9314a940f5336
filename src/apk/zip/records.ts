/**
 * The fixed records of a zip file: signature, length of the fixed part, and where each field stands in it. All little-endian.
 * Source of truth: PKWARE APPNOTE.TXT 6.3.10, section 4.3; field names as in AOSP libziparchive's zip_archive_common.h.
 */
export const endRecord = {
  signature: 0x06054b50,
  length: 22,
  disk: 4,
  directoryDisk: 6,
  entriesOnDisk: 8,
  entries: 10,
  directorySize: 12,
  directoryOffset: 16,
  commentLength: 20,
} as const;

export const zip64Locator = { signature: 0x07064b50, length: 20, endRecordOffset: 8 } as const;

export const zip64EndRecord = {
  signature: 0x06064b50,
  length: 56,
  entries: 32,
  directorySize: 40,
  directoryOffset: 48,
} as const;

export const centralRecord = {
  signature: 0x02014b50,
  length: 46,
  flags: 8,
  method: 10,
  crc32: 16,
  compressedSize: 20,
  size: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  headerOffset: 42,
} as const;

export const localHeader = {
  signature: 0x04034b50,
  length: 30,
  flags: 6,
  method: 8,
  crc32: 14,
  compressedSize: 18,
  size: 22,
  nameLength: 26,
  extraLength: 28,
} as const;

/** The descriptor that may follow the data, here with its optional signature and 32-bit sizes, APPNOTE 4.3.9. */
export const dataDescriptor = {
  signature: 0x08074b50,
  signatureLength: 4,
  length: 16,
  crc32: 4,
  compressedSize: 8,
  size: 12,
} as const;

/** General purpose bit flags, APPNOTE 4.4.4. */
export const flagBits = { encrypted: 0x0001, dataDescriptor: 0x0008 } as const;

/** Compression methods that Android knows, APPNOTE 4.4.5. */
export const methods = { stored: 0, deflated: 8 } as const;

/** What a 32-bit field holds when its value stands in the zip64 extra field or record instead. */
export const inZip64 = 0xffffffff;
export const inZip64Short = 0xffff;
