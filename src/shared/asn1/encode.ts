import { derTag } from './der.ts';

const constructed = 0x20;

/** One DER value (ITU-T X.690) in the shortest length form. `identifier` is the whole identifier octet; tags above 30 have none. */
export function encodeDer(identifier: number, content: Buffer): Buffer {
  if (content.length < 0x80) return Buffer.concat([Buffer.of(identifier, content.length), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.of(identifier, 0x80 | length.length), length, content]);
}

export function encodeSequence(...parts: Buffer[]): Buffer {
  return encodeDer(constructed | derTag.sequence, Buffer.concat(parts));
}

/** Of a number that is not negative, given as its big-endian bytes. */
export function encodeInteger(magnitude: Buffer): Buffer {
  const first = magnitude.findIndex((octet) => octet !== 0);
  const bare = first === -1 ? Buffer.of(0) : magnitude.subarray(first);
  return encodeDer(derTag.integer, ((bare[0] ?? 0) & 0x80) === 0 ? bare : Buffer.concat([Buffer.of(0), bare]));
}

/** From the dotted decimal form. */
export function encodeObjectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift(0x80 | (left % 128));
    return groups;
  });
  return encodeDer(derTag.objectIdentifier, Buffer.from(octets));
}
