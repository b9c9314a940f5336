// As much of DER (X.690) as a signature block takes.

export const tags = {
  integer: 0x02,
  octets: 0x04,
  nothing: 0x05,
  identifier: 0x06,
  sequence: 0x30,
  set: 0x31,
  explicit0: 0xa0,
};

export function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(body.length), body]);
}

function lengthOf(length) {
  if (length < 0x80) return Buffer.of(length);
  const digits = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.of(0x80 | digits.length, ...digits);
}

export function identifier(dotted) {
  const [first, second, ...arcs] = dotted.split('.').map(Number);
  return der(tags.identifier, Buffer.from([first * 40 + second, ...arcs.flatMap(base128)]));
}

function base128(arc) {
  const digits = [arc & 0x7f];
  for (let rest = arc >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** The elements inside the one that `bytes` are, each with its tag and length. */
export function inside(bytes) {
  const elements = [];
  for (let at = headerLength(bytes, 0); at < bytes.length; at += elements.at(-1).length)
    elements.push(bytes.subarray(at, at + headerLength(bytes, at) + bodyLength(bytes, at)));
  return elements;
}

function headerLength(bytes, at) {
  return bytes[at + 1] < 0x80 ? 2 : 2 + (bytes[at + 1] & 0x7f);
}

function bodyLength(bytes, at) {
  const first = bytes[at + 1];
  return first < 0x80 ? first : bytes.readUIntBE(at + 2, first & 0x7f);
}
