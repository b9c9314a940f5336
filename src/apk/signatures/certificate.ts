import { createHash } from 'node:crypto';

import type { DerValue } from '../../shared/asn1/der.ts';
import {
  bitString,
  childrenOf,
  derTag,
  expectUniversal,
  integerHex,
  isContext,
  isUniversal,
  objectIdentifier,
  parseDer,
  sequenceOf,
} from '../../shared/asn1/der.ts';
import { distinguishedName, sameName } from './distinguished-name.ts';
import type { CertificateInfo } from './model.ts';
import { keyUsageExtension, signatureAlgorithmName, understoodExtensions } from './object-identifiers.ts';
import { readPublicKeyInfo } from './public-key.ts';

/** An X.509 certificate (RFC 5280) as far as Android's signature checks look at it. */
export interface Certificate {
  der: Buffer;
  info: CertificateInfo;
  /** DER SubjectPublicKeyInfo in canonical form. */
  spki: Buffer;
  /** DER names, for comparison. */
  subject: Buffer;
  issuer: Buffer;
  /** False when there is a keyUsage without digitalSignature and nonRepudiation. */
  maySign: boolean;
  /** Object identifiers of critical extensions nobody here understands. */
  unknownCritical: readonly string[];
}

/** Throws `Malformed` for anything that is no certificate. Dates and validity are not judged: Android does not either. */
export function readCertificate(der: Buffer): Certificate {
  const outer = parseDer(der);
  const [tbs, algorithm, signature] = sequenceOf(outer, 'certificate');
  bitString(signature, 'certificate signature');
  const fields = sequenceOf(tbs, 'tbsCertificate');
  if (isContext(fields[0], 0)) fields.shift();
  const [serial, , issuer, validity, subject, publicKey, ...optional] = fields;
  const [notBefore, notAfter] = sequenceOf(validity, 'validity');
  const key = readPublicKeyInfo(publicKey);
  const extensions = readExtensions(optional.find((field) => isContext(field, 3)));
  const issuerName = distinguishedName(issuer, 'issuer');
  const subjectName = distinguishedName(subject, 'subject');
  const encodedIssuer = expectUniversal(issuer, derTag.sequence, 'issuer').whole;
  const encodedSubject = expectUniversal(subject, derTag.sequence, 'subject').whole;
  const info: CertificateInfo = {
    sha256: digestHex('sha256', der),
    sha1: digestHex('sha1', der),
    md5: digestHex('md5', der),
    subject: subjectName,
    issuer: issuerName,
    serial: integerHex(serial, 'serial number'),
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    keyAlgorithm: key.algorithm,
    keyBits: key.bits,
    publicKeySha256: digestHex('sha256', key.spki),
    signatureAlgorithm: signatureAlgorithmName(
      objectIdentifier(sequenceOf(algorithm, 'signature algorithm')[0], 'signature algorithm'),
    ),
    selfSigned: sameName(encodedIssuer, encodedSubject),
  };
  if (key.curve !== undefined) info.curve = key.curve;
  return { der, info, spki: key.spki, subject: encodedSubject, issuer: encodedIssuer, ...extensions };
}

function digestHex(algorithm: string, data: Buffer): string {
  return createHash(algorithm).update(data).digest('hex');
}

function readExtensions(wrapper: DerValue | undefined): { maySign: boolean; unknownCritical: string[] } {
  const unknownCritical: string[] = [];
  let maySign = true;
  if (wrapper === undefined) return { maySign, unknownCritical };
  for (const extension of sequenceOf(childrenOf(wrapper.content)[0], 'extensions')) {
    const fields = sequenceOf(extension, 'extension');
    const identifier = objectIdentifier(fields[0], 'extension');
    const critical = isUniversal(fields[1], derTag.boolean) && fields[1].content.some((octet) => octet !== 0);
    if (critical && !understoodExtensions.has(identifier)) unknownCritical.push(identifier);
    if (identifier !== keyUsageExtension) continue;
    const value = expectUniversal(fields.at(-1), derTag.octetString, 'keyUsage').content;
    const usage = bitString(parseDer(value), 'keyUsage')[0] ?? 0;
    maySign = (usage & 0xc0) !== 0;
  }
  return { maySign, unknownCritical };
}

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})$/;
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d{4})?$/;

/** A Time (RFC 5280, 4.1.2.5) in ISO 8601 UTC; empty when it is none. */
function instant(value: DerValue | undefined): string {
  const isUtc = isUniversal(value, derTag.utcTime);
  if (value === undefined || (!isUtc && !isUniversal(value, derTag.generalizedTime))) return '';
  const match = (isUtc ? utcTime : generalizedTime).exec(value.content.subarray(0, 40).toString('latin1'));
  if (match === null) return '';
  const [, year = '', month, day, hour, minute, second = '00', zone = 'Z'] = match;
  const century = Number(year) < 50 ? '20' : '19';
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(`${isUtc ? century + year : year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z');
}

/** `leaf` and, as far as they are in `others`, the certificates of those who issued it. Each certificate is used once. */
export function certificateChain(leaf: Certificate, others: readonly Certificate[]): Certificate[] {
  const unused = others.filter((certificate) => certificate !== leaf);
  const chain = [leaf];
  let last = leaf;
  while (!last.info.selfSigned) {
    const { issuer } = last;
    const position = unused.findIndex((certificate) => sameName(certificate.subject, issuer));
    const found = unused[position];
    if (found === undefined) break;
    unused.splice(position, 1);
    chain.push(found);
    last = found;
  }
  return chain;
}
