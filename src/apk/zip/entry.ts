import type { ZipEntry } from './model.ts';

/** What a record says, once zip64 values are resolved. */
export type EntryFields = Omit<ZipEntry, 'nameBytes' | 'dataOffset'>;

export type Locate = (entry: ZipEntry) => number;

/**
 * An entry whose rarer facts are computed when asked for. A class, because an archive has thousands of entries and getters on a
 * prototype cost nothing per entry.
 */
export class LazyEntry implements ZipEntry {
  readonly name: string;
  readonly index: number;
  readonly method: number;
  readonly stored: boolean;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly #records: Buffer;
  readonly #nameStart: number;
  readonly #nameEnd: number;
  readonly #locate: Locate;
  #dataOffset: number | undefined;

  /** The name's bytes stand in `records` from `nameStart` to `nameEnd`. */
  constructor(fields: EntryFields, records: Buffer, nameStart: number, nameEnd: number, locate: Locate) {
    this.name = fields.name;
    this.index = fields.index;
    this.method = fields.method;
    this.stored = fields.stored;
    this.flags = fields.flags;
    this.crc32 = fields.crc32;
    this.compressedSize = fields.compressedSize;
    this.size = fields.size;
    this.headerOffset = fields.headerOffset;
    this.#records = records;
    this.#nameStart = nameStart;
    this.#nameEnd = nameEnd;
    this.#locate = locate;
  }

  get nameBytes(): Buffer {
    return this.#records.subarray(this.#nameStart, this.#nameEnd);
  }

  get dataOffset(): number {
    this.#dataOffset ??= this.#locate(this);
    return this.#dataOffset;
  }
}
