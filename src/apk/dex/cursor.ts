/** A position in a byte range that remembers having run out, so that loops over hostile counts can stop. */
export interface Cursor {
  at: number;
  readonly end: number;
  /** Set once a read went beyond `end`, or a LEB128 number had more than five bytes. */
  failed: boolean;
}

export function cursorAt(at: number, end: number): Cursor {
  return { at, end, failed: at < 0 || at > end };
}

/** Sets `cursor` to another place: hot loops keep one and make none. */
export function moveTo(cursor: Cursor, at: number): void {
  cursor.at = at;
  cursor.failed = at < 0 || at > cursor.end;
}

export function readByte(bytes: Uint8Array, cursor: Cursor): number {
  if (cursor.at >= cursor.end) {
    cursor.failed = true;
    return 0;
  }
  return bytes[cursor.at++] ?? 0;
}

/** Unsigned LEB128 of up to 32 bits; 0 and `failed` where it does not end in time. */
export function readUleb128(bytes: Uint8Array, cursor: Cursor): number {
  let result = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    if (cursor.at >= cursor.end) break;
    const byte = bytes[cursor.at++] ?? 0;
    result |= (byte & 0x7f) << shift;
    if (byte < 0x80) return result >>> 0;
  }
  cursor.failed = true;
  return 0;
}
