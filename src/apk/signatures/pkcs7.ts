import {
  childrenOf,
  derTag,
  expectUniversal,
  integerHex,
  isContext,
  isUniversal,
  objectIdentifier,
  parseDer,
  sequenceOf,
  setOf,
} from '../../shared/asn1/der.ts';
import type { DerValue } from '../../shared/asn1/der.ts';
import { distinguishedName } from './distinguished-name.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import { pkcs } from './object-identifiers.ts';

export interface SignerInfo {
  /** DER issuer name and serial number of the signer's certificate; undefined when it is named by key identifier, which Android does not read. */
  certificate: { issuer: Buffer; serial: string } | undefined;
  digestAlgorithm: string;
  signatureAlgorithm: string;
  /** The attributes as an explicit SET, which is what the signature covers; undefined when there are none. */
  signedAttributes: Buffer | undefined;
  signature: Buffer;
}

export interface SignedData {
  /** Object identifier of the encapsulated content's type. */
  contentType: string;
  /** DER certificates in the order they stand. */
  certificates: readonly Buffer[];
  signerInfos: readonly SignerInfo[];
}

const maximumCertificates = 64;
const maximumSignerInfos = 16;
const explicitSet = 0x31;

/** A PKCS #7 SignedData (RFC 2315) as JAR signature blocks hold it. Throws `Malformed`. */
export function readSignedData(bytes: Buffer): SignedData {
  const [type, content] = sequenceOf(parseDer(bytes), 'ContentInfo');
  const identifier = objectIdentifier(type, 'ContentInfo.contentType');
  if (identifier !== pkcs.signedData) throw new Malformed(`content type is ${identifier}, not SignedData`);
  if (!isContext(content, 0)) throw new Malformed('ContentInfo without content');
  const fields = sequenceOf(childrenOf(content.content)[0], 'SignedData');
  const [version, digests, encapsulated, ...optional] = fields;
  expectUniversal(version, derTag.integer, 'SignedData.version');
  expectUniversal(digests, derTag.set, 'SignedData.digestAlgorithms');
  const contentType = objectIdentifier(sequenceOf(encapsulated, 'contentInfo')[0], 'contentInfo.contentType');
  const certificates = childrenOf(optional.find((field) => isContext(field, 0))?.content ?? Buffer.alloc(0));
  if (certificates.length > maximumCertificates) throw new Malformed(`${certificates.length} certificates`);
  const signers = setOf(
    optional.find((field) => isUniversal(field, derTag.set)),
    'SignedData.signerInfos',
  );
  if (signers.length > maximumSignerInfos) throw new Malformed(`${signers.length} signers`);
  return {
    contentType,
    certificates: certificates.map(({ whole }) => whole),
    signerInfos: signers.map(readSignerInfo),
  };
}

function readSignerInfo(value: DerValue): SignerInfo {
  const [version, identifier, digestAlgorithm, ...fields] = sequenceOf(value, 'SignerInfo');
  expectUniversal(version, derTag.integer, 'SignerInfo.version');
  const attributes = isContext(fields[0], 0) ? fields.shift() : undefined;
  const [signatureAlgorithm, signature] = fields;
  return {
    certificate: isUniversal(identifier, derTag.sequence) ? issuerAndSerial(identifier) : undefined,
    digestAlgorithm: objectIdentifier(sequenceOf(digestAlgorithm, 'digestAlgorithm')[0], 'digestAlgorithm'),
    signatureAlgorithm: objectIdentifier(sequenceOf(signatureAlgorithm, 'signatureAlgorithm')[0], 'signatureAlgorithm'),
    // Android does not re-encode the attributes either: only the first octet changes from [0] to SET.
    signedAttributes: attributes && Buffer.concat([Buffer.of(explicitSet), attributes.whole.subarray(1)]),
    signature: expectUniversal(signature, derTag.octetString, 'signature').content,
  };
}

function issuerAndSerial(value: DerValue): { issuer: Buffer; serial: string } {
  const [issuer, serial] = childrenOf(value.content);
  distinguishedName(issuer, 'issuer');
  return {
    issuer: expectUniversal(issuer, derTag.sequence, 'issuer').whole,
    serial: integerHex(serial, 'serial number'),
  };
}

export interface SignedAttributes {
  contentType: string | undefined;
  messageDigest: Buffer | undefined;
}

/** The two attributes verification needs. Throws `Malformed`, also for an attribute that is there twice or has several values. */
export function readSignedAttributes(set: Buffer): SignedAttributes {
  const values = new Map<string, DerValue | undefined>();
  for (const attribute of setOf(parseDer(set), 'signed attributes')) {
    const [type, value] = sequenceOf(attribute, 'signed attribute');
    const identifier = objectIdentifier(type, 'signed attribute');
    if (values.has(identifier)) throw new Malformed(`duplicate signed attribute ${identifier}`);
    const contents = setOf(value, `signed attribute ${identifier}`);
    const read = identifier === pkcs.contentType || identifier === pkcs.messageDigest;
    if (read && contents.length > 1)
      throw new Malformed(`signed attribute ${identifier} has ${contents.length} values`);
    values.set(identifier, contents[0]);
  }
  const contentType = values.get(pkcs.contentType);
  const messageDigest = values.get(pkcs.messageDigest);
  return {
    contentType: contentType && objectIdentifier(contentType, 'content type'),
    messageDigest: messageDigest && expectUniversal(messageDigest, derTag.octetString, 'message digest').content,
  };
}
