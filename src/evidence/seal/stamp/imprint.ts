import { derTag, type DerValue, expectUniversal, objectIdentifier, sequenceOf } from '../../../shared/asn1/der.ts';
import { digests } from './identifiers.ts';

/** MessageImprint (RFC 3161, 2.4.1). */
export interface Imprint {
  /** Name as `node:crypto` has it, or the object identifier of one that is not believed. */
  algorithm: string;
  /** Lower-case hexadecimal. */
  hash: string;
}

/** Throws `Malformed`. */
export function readImprint(value: DerValue | undefined): Imprint {
  const [algorithm, hash] = sequenceOf(value, 'messageImprint');
  const identifier = objectIdentifier(sequenceOf(algorithm, 'hashAlgorithm')[0], 'hashAlgorithm');
  return {
    algorithm: digests[identifier] ?? identifier,
    hash: expectUniversal(hash, derTag.octetString, 'hashedMessage').content.toString('hex'),
  };
}
