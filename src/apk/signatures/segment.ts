import { InspectorError } from '../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';

/** A stretch of bytes that is digested: from the file, or from memory. */
export interface Segment {
  size: number;
  /** Exactly `length` bytes, or an `InspectorError` when the file has become shorter. */
  read(offset: number, length: number): Buffer;
}

export function fileSegment(source: ByteSource, start: number, size: number): Segment {
  return {
    size,
    read(offset, length) {
      const bytes = source.read(start + offset, length);
      if (bytes.length === length) return bytes;
      throw new InspectorError('file-changed', `${length} bytes wanted at ${start + offset}, ${bytes.length} there`, {
        place: source.name,
      });
    },
  };
}
