import { randomBytes } from 'node:crypto';

import { derTag, integerHex, parseDer, sequenceOf } from '../../../shared/asn1/der.ts';
import { encodeDer, encodeInteger, encodeObjectIdentifier, encodeSequence } from '../../../shared/asn1/encode.ts';
import { identifiers } from './identifiers.ts';
import { type Imprint, readImprint } from './imprint.ts';

/** What a time stamp is asked for: one over this digest, answering with this nonce. */
export interface StampRequest {
  imprint: Imprint;
  /** Lower-case hexadecimal; undefined: none was sent. */
  nonce: string | undefined;
}

const null_ = Buffer.of(5, 0);
const true_ = Buffer.of(1, 1, 0xff);

/** A TimeStampReq (RFC 3161, 2.4.1) over a SHA-256, with a nonce of 64 bits, asking for the certificate. */
export function writeRequest(sha256: string, nonce = randomBytes(8)): Buffer {
  const algorithm = encodeSequence(encodeObjectIdentifier(identifiers.sha256), null_);
  const imprint = encodeSequence(algorithm, encodeDer(derTag.octetString, Buffer.from(sha256, 'hex')));
  return encodeSequence(encodeInteger(Buffer.of(1)), imprint, encodeInteger(nonce), true_);
}

/** Throws `Malformed`. */
export function readRequest(der: Buffer): StampRequest {
  const [, imprint, ...optional] = sequenceOf(parseDer(der), 'TimeStampReq');
  const nonce = optional.find(({ tag, tagClass }) => tagClass === 0 && tag === derTag.integer);
  return { imprint: readImprint(imprint), nonce: nonce && integerHex(nonce, 'nonce') };
}
