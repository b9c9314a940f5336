import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { certificateChain, readCertificate } from '../../../src/apk/signatures/certificate.ts';
import { Malformed } from '../../../src/shared/asn1/malformed.ts';
import { buildCertificate, ecSigner } from './build-signer.ts';
import { bitString, commonName, der, integer, name, nothing, octetString, oid, sequence, utf8 } from './write-der.ts';

const rsaEncryption = oid('1.2.840.113549.1.1.1');
const subjectOf = (text: string): Buffer => name({ type: commonName, value: utf8(text) });
const rsaKey = (modulus: string): Buffer => {
  return sequence(sequence(rsaEncryption, nothing), bitString(sequence(integer(modulus), integer('010001'))));
};

describe('certificate', () => {
  it('says what node:crypto says of the same certificate', () => {
    const { certificate } = ecSigner('政务', { serial: '00ab12' });
    const { info } = readCertificate(certificate);
    const reference = new X509Certificate(certificate);
    expect(info.sha256).toBe(reference.fingerprint256.replaceAll(':', '').toLowerCase());
    expect(info.serial).toBe(reference.serialNumber.toLowerCase());
    expect(new Date(info.notBefore)).toEqual(new Date(reference.validFrom));
    expect(new Date(info.notAfter)).toEqual(new Date(reference.validTo));
    expect(info).toMatchObject({
      keyAlgorithm: 'EC',
      keyBits: 256,
      curve: 'prime256v1',
      signatureAlgorithm: 'SHA256withECDSA',
      selfSigned: true,
    });
  });

  it('digests the key apart from the certificate', () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    const { info } = readCertificate(buildCertificate({ spki }));
    expect(info.publicKeySha256).toBe(createHash('sha256').update(spki).digest('hex'));
    expect(info).toMatchObject({ keyAlgorithm: 'RSA', keyBits: 1024 });
  });

  it('puts the missing zero octet in front of a negative RSA modulus', () => {
    const modulus = `c1${'ab'.repeat(127)}`;
    const negative = readCertificate(buildCertificate({ spki: rsaKey(modulus) }));
    const positive = readCertificate(buildCertificate({ spki: rsaKey(`00${modulus}`) }));
    expect(negative.spki).toEqual(positive.spki);
    expect(negative.info.keyBits).toBe(1024);
  });

  it('reads which use of the key is allowed, and critical extensions nobody knows', () => {
    const extension = (identifier: string, critical: boolean, value: Buffer): Buffer => {
      return sequence(oid(identifier), ...(critical ? [der(0x01, Buffer.of(0xff))] : []), octetString(value));
    };
    const { spki } = ecSigner('x');
    const keyUsage = (bits: number): Buffer => extension('2.5.29.15', true, der(0x03, Buffer.of(2, bits)));
    expect(readCertificate(buildCertificate({ spki, extensions: keyUsage(0x80) })).maySign).toBe(true);
    expect(readCertificate(buildCertificate({ spki, extensions: keyUsage(0x04) })).maySign).toBe(false);
    const unknown = extension('1.2.3.4.5', true, nothing);
    expect(readCertificate(buildCertificate({ spki, extensions: unknown })).unknownCritical).toEqual(['1.2.3.4.5']);
  });

  it('follows the issuers of a certificate, each once', () => {
    const { spki } = ecSigner('x');
    const issued = (subject: string, issuer: string) =>
      readCertificate(buildCertificate({ spki, subject: subjectOf(subject), issuer: subjectOf(issuer) }));
    const [leaf, middle, loop] = [issued('leaf', 'middle'), issued('middle', 'loop'), issued('loop', 'middle')];
    const chain = certificateChain(leaf, [loop, leaf, issued('other', 'other'), middle]);
    expect(chain.map(({ info }) => info.subject)).toEqual(['CN=leaf', 'CN=middle', 'CN=loop']);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('-----BEGIN CERTIFICATE-----')],
    ['a certificate cut in half', ecSigner('x').certificate.subarray(0, 150)],
    // Asking Node.js for the details of such a key ends the process.
    [
      'a DSA key without its parameters',
      buildCertificate({ spki: sequence(sequence(oid('1.2.840.10040.4.1')), bitString(integer('05'))) }),
    ],
    ['an RSA key of 100,000 bits', buildCertificate({ spki: rsaKey(`7f${'ff'.repeat(12_500)}`) })],
    [
      'an RSA key without exponent',
      buildCertificate({ spki: sequence(sequence(rsaEncryption, nothing), bitString(sequence(integer('7f')))) }),
    ],
  ])('refuses %s', (_, encoded) => {
    expect(() => readCertificate(encoded)).toThrow(Malformed);
  });

  it('leaves a malformed date empty', () => {
    const { certificate } = ecSigner('x');
    const broken = Buffer.from(certificate.toString('latin1').replace('240131000000Z', '24013100000XZ'), 'latin1');
    expect(readCertificate(broken).info).toMatchObject({ notBefore: '', notAfter: '2044-01-31T00:00:00Z' });
  });
});
