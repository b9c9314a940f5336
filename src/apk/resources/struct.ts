const widths = { u8: 1, u16: 2, u32: 4, i32: 4 } as const;

type FieldType = keyof typeof widths;

/** A fixed little-endian record: its size in bytes and a reader that turns it into an object. */
export interface Struct<Name extends string> {
  readonly size: number;
  /** The caller has checked that `offset + size` lies inside the buffer. */
  read(buffer: Buffer, offset: number): Record<Name, number>;
}

/** Declares a record by its fields in file order, so that layouts read like the headers they come from. */
export function struct<const Fields extends Record<string, FieldType>>(fields: Fields): Struct<keyof Fields & string> {
  const layout: { name: string; type: FieldType; at: number }[] = [];
  let size = 0;
  for (const [name, type] of Object.entries(fields)) {
    layout.push({ name, type, at: size });
    size += widths[type];
  }
  return {
    size,
    read(buffer, offset) {
      const record: Record<string, number> = {};
      for (const { name, type, at } of layout) record[name] = readNumber(buffer, offset + at, type);
      return record as Record<keyof Fields & string, number>;
    },
  };
}

function readNumber(buffer: Buffer, offset: number, type: FieldType): number {
  switch (type) {
    case 'u8':
      return buffer.readUInt8(offset);
    case 'u16':
      return buffer.readUInt16LE(offset);
    case 'u32':
      return buffer.readUInt32LE(offset);
    case 'i32':
      return buffer.readInt32LE(offset);
  }
}
