import type { ByteSource } from '../bytes.ts';
import type { Problem } from '../problem.ts';

/** One central directory record, as Android's libziparchive would use it. */
export interface ZipEntry {
  /** UTF-8 decoded; bytes that are not UTF-8 appear as U+FFFD and are reported. Never used as a path on disk. */
  readonly name: string;
  /** Position in the central directory. */
  readonly index: number;
  /** The central directory's compression method number. */
  readonly method: number;
  /** True when the data is read as it stands, false when it is inflated. */
  readonly stored: boolean;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local file header from the start of the source. */
  readonly headerOffset: number;
  /** Offset of the first data byte from the start of the source; -1 when the local header cannot be read. */
  readonly dataOffset: number;
}

export interface ZipArchive {
  readonly source: ByteSource;
  /** In central directory order. */
  readonly entries: readonly ZipEntry[];
  readonly centralDirectory: { readonly offset: number; readonly size: number };
  /** Offset of the end of central directory record. */
  readonly endOffset: number;
  readonly problems: readonly Problem[];
  /** The entry Android would open under this exact name; undefined when there is none. */
  find(name: string): ZipEntry | undefined;
  /** Throws `entry-unreadable`, `entry-too-large` or `budget-exceeded`, located. `limit` lowers the per-entry limit. */
  read(entry: ZipEntry, limit?: number): Buffer;
  /** The same, inflating on zlib's threads: several entries at once use several cores. */
  readAsync(entry: ZipEntry, limit?: number): Promise<Buffer>;
}
