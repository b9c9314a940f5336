import { Malformed } from '../../shared/asn1/malformed.ts';

/** Little-endian fields and length-prefixed values, as the APK signature schemes v2 to v4 are written. Every read throws `Malformed` past the end. */
export interface Fields {
  remaining(): number;
  u8(): number;
  u32(): number;
  /** A signed 32-bit value: API levels. */
  i32(): number;
  /** All bytes that are left. */
  rest(): Buffer;
  /** A uint32 length and that many bytes. */
  prefixed(): Buffer;
}

export function fieldsOf(bytes: Buffer): Fields {
  let position = 0;

  function take(length: number, what: string): Buffer {
    if (length > bytes.length - position) {
      throw new Malformed(`${what} needs ${length} bytes at ${position}, ${bytes.length - position} left`);
    }
    const taken = bytes.subarray(position, position + length);
    position += length;
    return taken;
  }

  return {
    remaining: () => bytes.length - position,
    u8: () => take(1, 'uint8').readUInt8(),
    u32: () => take(4, 'uint32').readUInt32LE(),
    i32: () => take(4, 'int32').readInt32LE(),
    rest: () => take(bytes.length - position, 'rest'),
    prefixed: () => take(take(4, 'length').readUInt32LE(), 'value'),
  };
}

/** The elements of a sequence of length-prefixed values; `Malformed` when there are more than `limit`. */
export function prefixedSequence(bytes: Buffer, limit: number): Buffer[] {
  const fields = fieldsOf(bytes);
  const elements: Buffer[] = [];
  while (fields.remaining() > 0) {
    if (elements.length === limit) throw new Malformed(`more than ${limit} elements`);
    elements.push(fields.prefixed());
  }
  return elements;
}
