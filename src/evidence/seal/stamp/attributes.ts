import { createHash } from 'node:crypto';

import {
  derTag,
  type DerValue,
  expectUniversal,
  isUniversal,
  objectIdentifier,
  parseDer,
  sequenceOf,
  setOf,
} from '../../../shared/asn1/der.ts';
import { Malformed } from '../../../shared/asn1/malformed.ts';
import { digests, identifiers } from './identifiers.ts';

/** What the signer of a time stamp signed beside the stamp itself. */
export interface SignedAttributes {
  contentType: string;
  messageDigest: Buffer;
  /** Digest of the signer's certificate (ESSCertID of RFC 2634, ESSCertIDv2 of RFC 5816); undefined: not named. */
  certificate: { algorithm: string; hash: Buffer } | undefined;
}

/** Throws `Malformed`, also for an attribute that is there twice. */
export function readAttributes(set: Buffer): SignedAttributes {
  const values = new Map<string, DerValue | undefined>();
  for (const attribute of setOf(parseDer(set), 'signed attributes')) {
    const [type, contents] = sequenceOf(attribute, 'attribute');
    const identifier = objectIdentifier(type, 'attribute');
    if (values.has(identifier)) throw new Malformed(`attribute ${identifier} twice`);
    values.set(identifier, setOf(contents, identifier)[0]);
  }
  return {
    contentType: objectIdentifier(values.get(identifiers.contentType), 'contentType'),
    messageDigest: expectUniversal(values.get(identifiers.messageDigest), derTag.octetString, 'messageDigest').content,
    certificate: certificateOf(
      values.get(identifiers.signingCertificateV2) ?? values.get(identifiers.signingCertificate),
      values.has(identifiers.signingCertificateV2) ? 'sha256' : 'sha1',
    ),
  };
}

/** Whether the attributes name this certificate; null: they name none. */
export function namesCertificate({ certificate }: SignedAttributes, der: Buffer): boolean | null {
  if (certificate === undefined) return null;
  return createHash(certificate.algorithm).update(der).digest().equals(certificate.hash);
}

/** SigningCertificate and SigningCertificateV2: the first of their certificates is the signer's. */
function certificateOf(value: DerValue | undefined, usual: string): SignedAttributes['certificate'] {
  if (value === undefined) return undefined;
  const [list] = sequenceOf(value, 'signingCertificate');
  const [first, second] = sequenceOf(sequenceOf(list, 'certs')[0], 'certId');
  if (isUniversal(first, derTag.octetString)) return { algorithm: usual, hash: first.content };
  const identifier = objectIdentifier(sequenceOf(first, 'hashAlgorithm')[0], 'hashAlgorithm');
  const algorithm = digests[identifier];
  if (algorithm === undefined) throw new Malformed(`digest ${identifier} of the certificate`);
  return { algorithm, hash: expectUniversal(second, derTag.octetString, 'certHash').content };
}
