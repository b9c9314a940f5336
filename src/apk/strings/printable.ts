import type { ByteSource } from '../bytes.ts';
import { findRun, type RunEncoding } from './runs.ts';

export type { RunEncoding } from './runs.ts';

export interface PrintableOptions {
  /** Characters a string must have at least. Default 4. */
  minLength?: number;
  /** Bytes after which a string is cut; the rest comes as the next one. Default 4,096, at most 65,536. */
  maxBytes?: number;
  /** Default `['utf8']`, which includes ASCII. */
  encodings?: readonly RunEncoding[];
  /** Asked with the bytes of a string before it is decoded. */
  predicate?: (bytes: Uint8Array, start: number, end: number, encoding: RunEncoding) => boolean;
}

export interface PrintableString {
  encoding: RunEncoding;
  /** Byte offset in the source. */
  offset: number;
  value: string;
}

const windowBytes = 4 * 1024 * 1024;
const largestString = 65_536;

/**
 * Strings in any binary, by offset within each encoding: text in native libraries, and the one-byte (as ASCII) and two-byte strings of a Dart
 * snapshot. The source is read in windows of 4 MiB, so it may be of any size.
 */
export function* printableStrings(
  source: ByteSource,
  options: PrintableOptions = {},
): IterableIterator<PrintableString> {
  for (const encoding of options.encodings ?? ['utf8']) yield* stringsOf(source, encoding, options);
}

function* stringsOf(
  source: ByteSource,
  encoding: RunEncoding,
  options: PrintableOptions,
): IterableIterator<PrintableString> {
  const { minLength = 4, predicate } = options;
  const maxBytes = Math.max(2, Math.min(options.maxBytes ?? 4096, largestString));
  let base = 0;
  while (base < source.size) {
    const window = source.read(base, windowBytes);
    if (window.length === 0) return;
    const last = base + window.length >= source.size;
    let at = 0;
    for (
      let run = findRun(window, at, encoding, minLength, maxBytes);
      run !== undefined;
      run = findRun(window, at, encoding, minLength, maxBytes)
    ) {
      // A string at the end of a window may go on in the next one: read again from its start.
      if (!last && run.end + 4 > window.length) break;
      at = run.end;
      if (predicate === undefined || predicate(window, run.start, run.end, encoding))
        yield { encoding, offset: base + run.start, value: window.toString(encoding, run.start, run.end) };
    }
    if (last) return;
    // Go on after the last whole string, but read again the tail, where one may have begun; even, for 16-bit units.
    base += Math.max(at, window.length - maxBytes - (maxBytes % 2));
  }
}
