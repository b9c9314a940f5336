import { X509Certificate } from 'node:crypto';

import {
  derTag,
  expectUniversal,
  integerHex,
  isContext,
  objectIdentifier,
  parseDer,
  sequenceOf,
} from '../../../shared/asn1/der.ts';
import { identifiers } from './identifiers.ts';

/** What is looked at of the certificate (RFC 5280) of who gave a time stamp. */
export interface StampCertificate {
  /** DER. */
  issuer: Buffer;
  serial: string;
  /** DER SubjectPublicKeyInfo. */
  spki: Buffer;
  /** Object identifier of the key's algorithm. */
  keyAlgorithm: string;
  /** As OpenSSL writes names, on one line. */
  subject: string;
  /** Milliseconds since 1970. */
  validFrom: number;
  validTo: number;
  /** It says that it is for time stamps. */
  forStamps: boolean;
}

/** Undefined for what is none. */
export function readStampCertificate(der: Buffer): StampCertificate | undefined {
  try {
    const fields = sequenceOf(sequenceOf(parseDer(der), 'certificate')[0], 'tbsCertificate');
    if (isContext(fields[0], 0)) fields.shift();
    const [serial, , issuer, , , key] = fields;
    const read = new X509Certificate(der);
    return {
      issuer: expectUniversal(issuer, derTag.sequence, 'issuer').whole,
      serial: integerHex(serial, 'serialNumber'),
      spki: expectUniversal(key, derTag.sequence, 'key').whole,
      keyAlgorithm: objectIdentifier(sequenceOf(sequenceOf(key, 'key')[0], 'algorithm')[0], 'algorithm'),
      subject: read.subject.split('\n').join(', '),
      validFrom: Date.parse(read.validFrom),
      validTo: Date.parse(read.validTo),
      forStamps: read.keyUsage?.includes(identifiers.stampingPurpose) === true,
    };
  } catch {
    return undefined;
  }
}
