import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a file's bytes are known by: bytes, and lower-case hexadecimal SHA-256 and SM3. */
export interface Digests {
  size: number;
  sha256: string;
  /** Absent where only SHA-256 was asked for. */
  sm3?: string;
}

/** What is wanted of a stream of bytes beside its digests. */
type Watcher = (chunk: Buffer) => void;

/** Takes bytes as they come, so that no file has to be held as a whole. */
export interface Digester {
  push(chunk: Buffer): void;
  end(): Digests;
}

export function startDigest({ sm3 }: { sm3: boolean }): Digester {
  const hashes: Hash[] = [createHash('sha256'), ...(sm3 ? [createHash('sm3')] : [])];
  let size = 0;
  return {
    push(chunk) {
      size += chunk.length;
      for (const hash of hashes) hash.update(chunk);
    },
    end() {
      const [sha256 = '', ...rest] = hashes.map((hash) => hash.digest('hex'));
      return { size, sha256, ...(rest[0] === undefined ? {} : { sm3: rest[0] }) };
    },
  };
}

export function digestBytes(bytes: Buffer): Required<Digests> {
  const digester = startDigest({ sm3: true });
  digester.push(bytes);
  return digester.end() as Required<Digests>;
}

const chunkSize = 1 << 20;

/**
 * Digests of a file, read in pieces of a mebibyte and no further than it was long when it was opened; `watch` is handed every piece. Throws
 * what the file system throws.
 */
export function digestFile(path: string, { sm3 = true, watch }: { sm3?: boolean; watch?: Watcher } = {}): Digests {
  const file = openSync(path, 'r');
  try {
    const digester = startDigest({ sm3 });
    let left = fstatSync(file).size;
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(chunkSize, left)));
    while (left > 0) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, left), null);
      if (read === 0) break;
      const chunk = buffer.subarray(0, read);
      digester.push(chunk);
      watch?.(chunk);
      left -= read;
    }
    return digester.end();
  } finally {
    closeSync(file);
  }
}
