import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

import { bitString, commonName, der, explicit, integer, name, oid, sequence, utf8 } from './write-der.ts';

export interface Signer {
  certificate: Buffer;
  subject: Buffer;
  /** Serial number in hex. */
  serial: string;
  spki: Buffer;
  privateKey: KeyObject;
}

interface CertificateToBuild {
  subject?: Buffer;
  issuer?: Buffer;
  serial?: string;
  spki?: Buffer;
  extensions?: Buffer;
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

/** An X.509 certificate around `spki`. Its own signature is not one: nothing on Android looks at it. */
export function buildCertificate(parts: CertificateToBuild & { spki: Buffer }): Buffer {
  const subject = parts.subject ?? name({ type: commonName, value: utf8('test') });
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const fields = sequence(
    explicit(0, integer('02')),
    integer(parts.serial ?? '0102'),
    ecdsaWithSha256,
    parts.issuer ?? subject,
    sequence(time('240131000000Z'), time('440131000000Z')),
    subject,
    parts.spki,
    ...(parts.extensions === undefined ? [] : [explicit(3, sequence(parts.extensions))]),
  );
  return sequence(fields, ecdsaWithSha256, bitString(Buffer.alloc(8)));
}

/** An ECDSA P-256 key with a certificate. */
export function ecSigner(commonNameText: string, overrides: CertificateToBuild = {}): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const subject = overrides.subject ?? name({ type: commonName, value: utf8(commonNameText) });
  const serial = overrides.serial ?? '0102';
  return { certificate: buildCertificate({ spki, ...overrides, subject, serial }), subject, serial, spki, privateKey };
}

/** An ECDSA signature with SHA-256. */
export function signWith(signer: Signer, data: Buffer): Buffer {
  return sign('sha256', data, signer.privateKey);
}
