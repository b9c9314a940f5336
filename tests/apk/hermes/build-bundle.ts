/** Builds a Hermes bundle: header, function headers, string kinds, identifier hashes, string tables and storage. */
export interface BundleSpec {
  version: number;
  strings: string[];
  functions?: number;
  functionHeaderSize?: number;
}

export function buildBundle({
  version,
  strings,
  functions = 3,
  functionHeaderSize = version >= 97 ? 12 : 16,
}: BundleSpec): Buffer {
  const small: number[] = [];
  const overflow: number[] = [];
  const chunks: Buffer[] = [];
  let at = 0;
  for (const text of strings) {
    const wide = [...text].some((character) => character > '\xff');
    if (wide && at % 2 === 1) {
      chunks.push(Buffer.alloc(1));
      at++;
    }
    const bytes = Buffer.from(text, wide ? 'utf16le' : 'latin1');
    const long = text.length >= 255;
    small.push((((long ? 255 : text.length) << 24) | ((long ? overflow.length / 2 : at) << 1) | Number(wide)) >>> 0);
    if (long) overflow.push(at, text.length);
    chunks.push(bytes);
    at += bytes.length;
  }
  const identifiers = Math.min(2, strings.length);
  const header = Buffer.alloc(128);
  header.writeBigUInt64LE(0x1f1903c103bc1fc6n, 0);
  header.writeUInt32LE(version, 8);
  // function headers filled with ones would be read as string kinds that do not add up
  const body = Buffer.concat([
    Buffer.alloc(functions * functionHeaderSize, 0x11),
    words([strings.length - identifiers, 0x8000_0000 + identifiers]),
    Buffer.alloc(identifiers * 4, 0x22),
    words(small),
    words(overflow),
    ...chunks,
  ]);
  [header.length + body.length, 0, functions, 2, identifiers, strings.length, overflow.length / 2, at].forEach(
    (word, index) => header.writeUInt32LE(word, 32 + index * 4),
  );
  return Buffer.concat([header, body]);
}

function words(values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4));
  return bytes;
}
