import type { ZipArchive } from '../../../apk/zip/model.ts';
import { entryOf } from './entry.ts';

/** Largest asset that a page gets. */
const LARGEST = 64 * 1024 * 1024;
/** What is kept inflated: a page that asks for a file again and again must not use up the archive's budget. */
const KEPT = 64 * 1024 * 1024;

/** The assets of one app, inflated when they are asked for. */
export class AssetStore {
  readonly #archives: readonly ZipArchive[];
  readonly #kept = new Map<string, Promise<Buffer | undefined>>();
  #size = 0;

  constructor(archives: readonly ZipArchive[]) {
    this.#archives = archives;
  }

  /** undefined when the entry is missing, damaged or too large. */
  read(name: string): Promise<Buffer | undefined> {
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    const reading = this.#inflate(name);
    this.#kept.set(name, reading);

    return reading;
  }

  async #inflate(name: string): Promise<Buffer | undefined> {
    const found = entryOf(this.#archives, name);
    if (found === undefined) return undefined;
    try {
      const bytes = await found.archive.readAsync(found.entry, LARGEST);
      this.#book(bytes.length);
      return bytes;
    } catch {
      return undefined;
    }
  }

  #book(bytes: number): void {
    this.#size += bytes;
    if (this.#size <= KEPT) return;
    this.#kept.clear();
    this.#size = 0;
  }
}
