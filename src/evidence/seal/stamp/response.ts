import {
  childrenOf,
  derTag,
  type DerValue,
  expectUniversal,
  integerHex,
  isContext,
  isUniversal,
  objectIdentifier,
  parseDer,
  sequenceOf,
  setOf,
} from '../../../shared/asn1/der.ts';
import { Malformed } from '../../../shared/asn1/malformed.ts';
import { identifiers } from './identifiers.ts';
import { type Imprint, readImprint } from './imprint.ts';

/** A TimeStampResp (RFC 3161, 2.4.2). */
export interface StampResponse {
  /** 0 granted, 1 granted with modifications; any other is a refusal. */
  status: number;
  /** Free text of a refusal. */
  statusText: string;
  token: StampToken | undefined;
}

/** The signed part: a CMS SignedData (RFC 5652) with one signer over a TSTInfo. */
export interface StampToken {
  /** DER TSTInfo. */
  content: Buffer;
  info: StampInfo;
  certificates: readonly Buffer[];
  signer: StampSigner;
}

export interface StampInfo {
  policy: string;
  imprint: Imprint;
  serial: string;
  /** ISO 8601, UTC. */
  time: string;
  nonce: string | undefined;
}

export interface StampSigner {
  /** Issuer's DER name and serial number of its certificate; undefined: named by key identifier. */
  certificate: { issuer: Buffer; serial: string } | undefined;
  digestAlgorithm: string;
  signatureAlgorithm: DerValue;
  /** As an explicit SET, which is what is signed. */
  attributes: Buffer;
  signature: Buffer;
}

const explicitSet = 0x31;

/** Throws `Malformed`. */
export function readResponse(der: Buffer): StampResponse {
  const whole = parseDer(der);
  if (whole.whole.length !== der.length) throw new Malformed('bytes behind the response');
  const [statusInfo, token] = sequenceOf(whole, 'TimeStampResp');
  const [status, text] = sequenceOf(statusInfo, 'PKIStatusInfo');
  const texts = isUniversal(text, derTag.sequence) ? childrenOf(text.content) : [];
  return {
    status: Number.parseInt(integerHex(status, 'status'), 16),
    statusText: texts.map(({ content }) => content.toString('utf8')).join(' '),
    token: token === undefined ? undefined : readToken(token),
  };
}

function readToken(value: DerValue): StampToken {
  const [type, wrapped] = sequenceOf(value, 'ContentInfo');
  const contentType = objectIdentifier(type, 'contentType');
  if (!(identifiers.signedData as readonly string[]).includes(contentType) || !isContext(wrapped, 0))
    throw new Malformed(`content type is ${contentType}, not SignedData`);
  const [, , encapsulated, ...rest] = sequenceOf(childrenOf(wrapped.content)[0], 'SignedData');
  const content = readContent(encapsulated);
  const signers = setOf(rest.at(-1), 'signerInfos');
  if (signers.length !== 1) throw new Malformed(`${signers.length} signers`);
  const certificates = rest.find((field) => isContext(field, 0));
  return {
    content,
    info: readInfo(content),
    certificates: childrenOf(certificates?.content ?? Buffer.alloc(0)).map((one) => one.whole),
    signer: readSigner(signers[0]),
  };
}

function readContent(value: DerValue | undefined): Buffer {
  const [type, wrapped] = sequenceOf(value, 'encapContentInfo');
  const identifier = objectIdentifier(type, 'eContentType');
  if (identifier !== identifiers.stampInfo || !isContext(wrapped, 0)) throw new Malformed(`content is ${identifier}`);
  return expectUniversal(childrenOf(wrapped.content)[0], derTag.octetString, 'eContent').content;
}

function readInfo(der: Buffer): StampInfo {
  const [, policy, imprint, serial, time, ...optional] = sequenceOf(parseDer(der), 'TSTInfo');
  const nonce = optional.find((field) => isUniversal(field, derTag.integer));
  return {
    policy: objectIdentifier(policy, 'policy'),
    imprint: readImprint(imprint),
    serial: integerHex(serial, 'serialNumber'),
    time: readTime(expectUniversal(time, derTag.generalizedTime, 'genTime').content.toString('latin1')),
    nonce: nonce && integerHex(nonce, 'nonce'),
  };
}

function readTime(text: string): string {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (match === null) throw new Malformed('genTime is no time');
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(time.getTime())) throw new Malformed('genTime is no time');
  return time.toISOString();
}

function readSigner(value: DerValue | undefined): StampSigner {
  const [, identifier, digest, attributes, algorithm, signature] = sequenceOf(value, 'SignerInfo');
  if (!isContext(attributes, 0)) throw new Malformed('no signed attributes');
  return {
    certificate: isUniversal(identifier, derTag.sequence) ? issuerAndSerial(identifier) : undefined,
    digestAlgorithm: objectIdentifier(sequenceOf(digest, 'digestAlgorithm')[0], 'digestAlgorithm'),
    signatureAlgorithm: expectUniversal(algorithm, derTag.sequence, 'signatureAlgorithm'),
    attributes: Buffer.concat([Buffer.of(explicitSet), attributes.whole.subarray(1)]),
    signature: expectUniversal(signature, derTag.octetString, 'signature').content,
  };
}

function issuerAndSerial({ content }: DerValue): { issuer: Buffer; serial: string } {
  const [issuer, serial] = childrenOf(content);
  return {
    issuer: expectUniversal(issuer, derTag.sequence, 'issuer').whole,
    serial: integerHex(serial, 'serialNumber'),
  };
}
