/** DER values for fixtures, true or not. */
export function der(identifier: number, ...content: readonly Buffer[]): Buffer {
  const joined = Buffer.concat(content);
  if (joined.length < 0x80) return Buffer.concat([Buffer.of(identifier, joined.length), joined]);
  if (joined.length < 0x100) return Buffer.concat([Buffer.of(identifier, 0x81, joined.length), joined]);
  const length = Buffer.alloc(3);
  length.writeUInt8(0x82, 0);
  length.writeUInt16BE(joined.length, 1);
  return Buffer.concat([Buffer.of(identifier), length, joined]);
}

export const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
export const set = (...content: readonly Buffer[]): Buffer => der(0x31, ...content);
export const explicit = (tag: number, ...content: readonly Buffer[]): Buffer => der(0xa0 | tag, ...content);
export const integer = (hex: string): Buffer => der(0x02, Buffer.from(hex, 'hex'));
export const octetString = (content: Buffer): Buffer => der(0x04, content);
export const bitString = (content: Buffer): Buffer => der(0x03, Buffer.of(0), content);
export const nothing = der(0x05);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap((arc) => {
    const digits = [arc & 0x7f];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
      digits.unshift((rest & 0x7f) | 0x80);
    return digits;
  });
  return der(0x06, Buffer.from(octets));
}

export interface NamePart {
  type: string;
  value: Buffer;
}

/** A Name with one attribute in each part, in the order given. */
export function name(...parts: readonly NamePart[]): Buffer {
  return sequence(...parts.map(({ type, value }) => set(sequence(oid(type), value))));
}

export const commonName = '2.5.4.3';
