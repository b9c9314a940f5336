import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';
import type { Problem, ProblemSink } from '../problem.ts';

/** One central directory record, as Android's libziparchive would use it. */
export interface ZipEntry {
  /** UTF-8 decoded; bytes that are not UTF-8 appear as U+FFFD and are reported. Never used as a path on disk. */
  readonly name: string;
  /** The name as it stands in the central directory. */
  readonly nameBytes: Buffer;
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
  /**
   * Offset of the first data byte from the start of the source; -1 when the local header cannot be read. Reads the local header when
   * asked for the first time.
   */
  readonly dataOffset: number;
}

export interface ZipArchive {
  readonly source: ByteSource;
  /** Shared with every other reader of the same handed-in file. */
  readonly budget: Budget;
  /** In central directory order. */
  readonly entries: readonly ZipEntry[];
  readonly centralDirectory: { readonly offset: number; readonly size: number };
  /** Offset of the end of central directory record. */
  readonly endOffset: number;
  /** Grows while entries are read. */
  readonly problems: readonly Problem[];
  /** Adds to `problems`, once each. */
  readonly report: ProblemSink;
  /** The entry Android would open under this exact name, the first one of several; undefined when there is none. */
  find(name: string): ZipEntry | undefined;
  /** Throws `entry-unreadable`, `entry-too-large` or `budget-exceeded`, located. `limit` lowers the per-entry limit. */
  read(entry: ZipEntry, limit?: number): Buffer;
  /** The same, inflating on zlib's threads: several entries at once use several cores. */
  readAsync(entry: ZipEntry, limit?: number): Promise<Buffer>;
}
