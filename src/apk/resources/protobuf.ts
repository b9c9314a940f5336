/** Wire types of the protobuf encoding (protobuf.dev/programming-guides/encoding); groups are obsolete and refused. */
const wireTypes = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 } as const;

/** One field of a message. */
export interface ProtoField {
  readonly number: number;
  /** Varints and fixed32 as unsigned 32 bits; 0 for the rest. */
  readonly value: number;
  /** The bytes of a length-delimited field; an empty range for the rest. */
  readonly start: number;
  readonly end: number;
}

/** The fields of the message in `[start, end)`, up to the first that is malformed, which `onBad` hears of. */
export function* protoFields(
  buffer: Buffer,
  start: number,
  end: number,
  onBad: (detail: string, offset: number) => void,
): Generator<ProtoField, void> {
  let at = start;
  while (at < end) {
    const field = readField(buffer, at, end);
    if (typeof field === 'string') return onBad(field, at);
    yield field;
    at = field.next;
  }
}

function readField(buffer: Buffer, at: number, end: number): (ProtoField & { next: number }) | string {
  const tag = readVarint(buffer, at, end);
  if (tag === undefined) return 'field tag is cut off';
  const number = tag.value >>> 3;
  switch (tag.value & 7) {
    case wireTypes.varint: {
      const varint = readVarint(buffer, tag.next, end);
      if (varint === undefined) return `field ${number} is cut off`;
      return { number, value: varint.value, start: varint.next, end: varint.next, next: varint.next };
    }
    case wireTypes.bytes: {
      const length = readVarint(buffer, tag.next, end);
      if (length === undefined || length.value > end - length.next) return `field ${number} is longer than its message`;
      const next = length.next + length.value;
      return { number, value: 0, start: length.next, end: next, next };
    }
    case wireTypes.fixed32: {
      const next = tag.next + 4;
      if (next > end) return `field ${number} is cut off`;
      return { number, value: buffer.readUInt32LE(tag.next), start: next, end: next, next };
    }
    case wireTypes.fixed64: {
      const next = tag.next + 8;
      return next > end ? `field ${number} is cut off` : { number, value: 0, start: next, end: next, next };
    }
    default:
      return `field ${number} has wire type ${tag.value & 7}`;
  }
}

/** At most ten bytes; the low 32 bits are kept, which is all that these messages use. */
function readVarint(buffer: Buffer, at: number, end: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let count = 0; count < 10 && at + count < end; count += 1) {
    const byte = buffer[at + count]!;
    if (count < 5) value |= (byte & 0x7f) << (7 * count);
    if ((byte & 0x80) === 0) return { value: value >>> 0, next: at + count + 1 };
  }
  return undefined;
}
