import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';

const firstWindow = 4 * 1024;
const widestWindow = 256 * 1024;
/** The longest record that a caller reads at a match: it is whole inside the window unless the source ends before. */
const longestRecord = 32;

const commonStart = Buffer.from('PK');

export interface Match {
  readonly offset: number;
  readonly signature: number;
  /** The source's bytes from the match on: at least 32 unless the source ends before. */
  readonly bytes: Buffer;
}

/** Every place at or after `from` where one of these record signatures stands; each byte of the source is read about once. */
export function* signatures(
  source: ByteSource,
  from: number,
  wanted: readonly number[],
  budget: Budget,
): Generator<Match> {
  let width = firstWindow;
  for (let start = from; start < source.size;) {
    budget.check(source.name);
    const window = source.read(start, width + longestRecord);
    let at = window.indexOf(commonStart);
    while (at >= 0 && at < width && at + 4 <= window.length) {
      const signature = window.readUInt32LE(at);
      if (wanted.includes(signature)) yield { offset: start + at, signature, bytes: window.subarray(at) };
      at = window.indexOf(commonStart, at + 1);
    }
    start += width;
    width = Math.min(width * 4, widestWindow);
  }
}
