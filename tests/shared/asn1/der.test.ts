import { describe, expect, it } from 'vitest';

import { childrenOf, integerHex, objectIdentifier, parseDer } from '../../../src/shared/asn1/der.ts';
import { Malformed } from '../../../src/shared/asn1/malformed.ts';
import { integer, oid, sequence, set } from '../../apk/signatures/write-der.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('DER reader', () => {
  it('reads the indefinite lengths of BER, one inside the other', () => {
    const value = parseDer(hex('30 80 02 01 05 30 80 02 01 06 00 00 00 00 ff ff'));
    expect(value.whole.length).toBe(14);
    const [five, inner] = childrenOf(value.content);
    expect(integerHex(five, 'five')).toBe('5');
    expect(integerHex(childrenOf(inner?.content ?? Buffer.alloc(0))[0], 'six')).toBe('6');
  });

  it('reads object identifiers with arcs of several octets, and those under 2', () => {
    expect(objectIdentifier(parseDer(oid('1.2.840.113549.1.7.2')), 'test')).toBe('1.2.840.113549.1.7.2');
    expect(objectIdentifier(parseDer(hex('06 03 88 37 03')), 'test')).toBe('2.999.3');
  });

  it('reads integers without leading zeros, and negative ones', () => {
    expect(integerHex(parseDer(integer('00ff')), 'test')).toBe('ff');
    expect(integerHex(parseDer(integer('ff')), 'test')).toBe('-1');
    expect(integerHex(parseDer(integer('00')), 'test')).toBe('0');
  });

  it.each([
    ['nothing', ''],
    ['no length', '30'],
    ['length octets cut off', '30 82 01'],
    ['content longer than the buffer', '30 05 02 01'],
    ['length of sixteen octets', '30 90 ffffffffffffffffffffffffffffffff'],
    ['indefinite length without an end', '30 80 02 01 05'],
    ['indefinite length of a primitive value', '02 80 00 00'],
    ['tag number without an end', '3f ff ff ff ff ff ff'],
  ])('refuses %s', (_, text) => {
    expect(() => parseDer(hex(text))).toThrow(Malformed);
  });

  it('survives a hundred thousand nested values', () => {
    expect(() => parseDer(Buffer.from('3080'.repeat(100_000), 'hex'))).toThrow(Malformed);
  });

  it('refuses more elements than any certificate has', () => {
    const many = sequence(...Array.from({ length: 5000 }, () => set()));
    expect(() => childrenOf(parseDer(many).content)).toThrow('more than 4096');
  });
});
