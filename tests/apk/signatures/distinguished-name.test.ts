import { describe, expect, it } from 'vitest';

import { parseDer } from '../../../src/shared/asn1/der.ts';
import { distinguishedName, sameName } from '../../../src/apk/signatures/distinguished-name.ts';
import { commonName, der, name, oid, sequence, set, utf8 } from './write-der.ts';

const country = { type: '2.5.4.6', value: der(0x13, Buffer.from('CN')) };
const print = (encoded: Buffer): string => distinguishedName(parseDer(encoded), 'subject');
const printCommonName = (value: Buffer): string => print(name({ type: commonName, value }));

describe('distinguished name', () => {
  it('prints the last part first', () => {
    const parts = [
      country,
      { type: '2.5.4.10', value: utf8('示例市大数据管理局') },
      { type: commonName, value: utf8('政务') },
    ];
    expect(print(name(...parts))).toBe('CN=政务, O=示例市大数据管理局, C=CN');
  });

  it.each([
    ['UTF8String', utf8('政务服务')],
    ['BMPString', der(0x1e, Buffer.from('政务服务', 'utf16le').swap16())],
    ['T61String holding GB 2312', der(0x14, Buffer.from('d5fecef1b7fecef1', 'hex'))],
    ['PrintableString holding UTF-8', der(0x13, Buffer.from('政务服务'))],
    [
      'UniversalString',
      der(
        0x1c,
        Buffer.concat(
          [...'政务服务'].map((character) => Buffer.from([0, 0, ...Buffer.from(character, 'utf16le').swap16()])),
        ),
      ),
    ],
  ])('decodes Chinese in a %s', (_, value) => {
    expect(printCommonName(value)).toBe('CN=政务服务');
  });

  it('reads a T61String as ISO 8859-1 when its bytes are no Chinese', () => {
    expect(printCommonName(der(0x14, Buffer.from('Schütte', 'latin1')))).toBe('CN=Schütte');
  });

  it.each([
    ['Foo, Bar', 'CN="Foo, Bar"'],
    ['a "b" \\c', 'CN="a \\"b\\" \\\\c"'],
    [' leading', 'CN=" leading"'],
    ['two  spaces', 'CN="two  spaces"'],
    ['plain words', 'CN=plain words'],
    ['"quoted"', 'CN="quoted"'],
  ])('quotes %j as Java does', (text, printed) => {
    expect(printCommonName(utf8(text))).toBe(printed);
  });

  it('prints unknown types by number, values that are no text in hex, and joins what is in one part', () => {
    const unknown = sequence(oid('1.2.3.4'), der(0x02, Buffer.of(5)));
    const known = sequence(oid(commonName), utf8('x'));
    expect(print(sequence(set(unknown, known)))).toBe('OID.1.2.3.4=#020105 + CN=x');
  });

  it('takes a name for the same in another string type, letter case or spacing', () => {
    const one = name({ type: commonName, value: utf8('Example  CA') });
    expect(sameName(one, name({ type: commonName, value: der(0x13, Buffer.from('example ca')) }))).toBe(true);
    expect(sameName(one, name({ type: commonName, value: utf8('Example CB') }))).toBe(false);
  });
});
