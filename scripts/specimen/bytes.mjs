// Little-endian pieces that the file formats of an APK are made of.

export function u16(...values) {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return bytes;
}

export function u32(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}

/** Zeros after `length` bytes up to the next multiple of `unit`. */
export function padding(length, unit) {
  return Buffer.alloc((unit - (length % unit)) % unit);
}
