import { gzipSync } from 'node:zlib';

/** Packed parts of the page, read by its script when somebody looks at them: base64 of gzip. */
export interface Blocks {
  /** Number of the block; null: the page is full. */
  add(gzip: Uint8Array): number | null;
  addText(text: string): number | null;
  readonly all: readonly string[];
}

/** Characters of all blocks together: a page of this size opens in a few seconds. */
const mostText = 96 * 2 ** 20;

export function startBlocks(most = mostText): Blocks {
  const all: string[] = [];
  let length = 0;
  const add = (gzip: Uint8Array): number | null => {
    const text = Buffer.from(gzip.buffer, gzip.byteOffset, gzip.byteLength).toString('base64');
    if (length + text.length > most) return null;
    length += text.length;
    all.push(text);
    return all.length - 1;
  };
  return { all, add, addText: (text) => add(gzipSync(text)) };
}
