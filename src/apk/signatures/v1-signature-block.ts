import { createHash } from 'node:crypto';

import { signatureCodes } from './block-signer.ts';
import type { Certificate } from './certificate.ts';
import { certificateChain, readCertificate } from './certificate.ts';
import { checkSignature } from './cryptography.ts';
import { sameName } from './distinguished-name.ts';
import type { IssueLog } from './issues.ts';
import { reasonOf } from './malformed.ts';
import type { SdkRange, SignatureAlgorithmUse } from './model.ts';
import { digestAlgorithms, signatureAlgorithmIdentifiers, signatureAlgorithmName } from './object-identifiers.ts';
import type { SignedAttributes, SignedData, SignerInfo } from './pkcs7.ts';
import { readSignedAttributes, readSignedData } from './pkcs7.ts';
import { firstUnsupportedLevel } from './v1-algorithms.ts';

/** From here on Android tries every SignerInfo, and wants a content type among signed attributes. */
const allSignersSince = 24;
/** Before, the digest in signed attributes was not compared: such signatures protect nothing there. */
const signedAttributesSince = 19;

export interface SignerCheck {
  range: SdkRange;
  /** The signer, for its issues. */
  name: string;
  issues: IssueLog;
}

export interface SignatureBlock {
  /** The signer's certificate and its issuers; where nothing verifies, every certificate in the block. */
  certificates: readonly Certificate[];
  algorithms: readonly SignatureAlgorithmUse[];
}

/** Checks a JAR signature block (`.RSA`, `.DSA`, `.EC`) over its signature file (`.SF`). */
export function checkSignatureBlock(block: Buffer, signatureFile: Buffer, signer: SignerCheck): SignatureBlock {
  const { range, name, issues } = signer;
  let signedData: SignedData;
  let certificates: Certificate[];
  try {
    signedData = readSignedData(block);
  } catch (error) {
    issues.error('signature-block-malformed', reasonOf(error), name);
    return { certificates: [], algorithms: [] };
  }
  const algorithms = signedData.signerInfos.map((info) => ({ name: algorithmName(info) }));
  try {
    certificates = signedData.certificates.map(readCertificate);
  } catch (error) {
    issues.error('certificate-malformed', reasonOf(error), name);
    return { certificates: [], algorithms };
  }
  if (signedData.signerInfos.length === 0) issues.error('no-signers', 'the signature block has no signer', name);
  const tried = range.min < allSignersSince ? signedData.signerInfos.slice(0, 1) : signedData.signerInfos;
  let verified: Certificate | undefined;
  const reasons: string[] = [];
  for (const info of tried) {
    const before = issues.errors.length;
    const result = checkSignerInfo(info, { contentType: signedData.contentType, certificates, signatureFile }, signer);
    if (issues.errors.length > before) return { certificates, algorithms };
    if (typeof result === 'string') reasons.push(result);
    else verified ??= result;
  }
  if (verified !== undefined) return { certificates: certificateChain(verified, certificates), algorithms };
  if (tried.length > 0) issues.error('signature-wrong', reasons.join('; '), name);
  return { certificates, algorithms };
}

function algorithmName({ digestAlgorithm, signatureAlgorithm }: SignerInfo): string {
  const named = signatureAlgorithmIdentifiers[signatureAlgorithm];
  const digest = digestAlgorithms[digestAlgorithm];
  if (named === undefined || named.hash !== undefined) return signatureAlgorithmName(signatureAlgorithm);
  return `${digest?.toUpperCase() ?? digestAlgorithm}with${named.key === 'ec' ? 'ECDSA' : named.key.toUpperCase()}`;
}

interface SignedContent {
  contentType: string;
  certificates: readonly Certificate[];
  signatureFile: Buffer;
}

/**
 * The certificate that verifies, or why this SignerInfo does not, which leaves the others their chance. What makes Android give up on the
 * whole file is an error in `issues`.
 */
function checkSignerInfo(
  info: SignerInfo,
  content: SignedContent,
  { range, name, issues }: SignerCheck,
): Certificate | string {
  const digest = digestAlgorithms[info.digestAlgorithm];
  const signature = signatureAlgorithmIdentifiers[info.signatureAlgorithm];
  const unsupported = digest && signature ? firstUnsupportedLevel(digest, signature, range) : range.min;
  if (digest === undefined || signature === undefined || unsupported !== undefined) {
    const pair = `digest ${digest ?? info.digestAlgorithm}, signature ${signatureAlgorithmName(info.signatureAlgorithm)}`;
    issues.error('algorithm-unsupported', `${pair}: not on API level ${unsupported}`, name);
    return '';
  }
  const certificate = signingCertificate(info, content.certificates, { name, issues });
  if (certificate === undefined) return '';
  let signed = content.signatureFile;
  if (info.signedAttributes !== undefined) {
    const mismatch = checkSignedAttributes(info.signedAttributes, digest, content, { range, name, issues });
    if (mismatch !== undefined) return mismatch;
    signed = info.signedAttributes;
  }
  const scheme = { key: signature.key, hash: signature.hash ?? digest };
  const check = checkSignature(scheme, certificate.spki, signed, info.signature);
  if (check.outcome === 'verified') return certificate;
  if (check.outcome !== 'wrong') issues.error(signatureCodes[check.outcome], check.reason, name);
  return check.reason;
}

function signingCertificate(
  info: SignerInfo,
  certificates: readonly Certificate[],
  { name, issues }: Omit<SignerCheck, 'range'>,
): Certificate | undefined {
  const wanted = info.certificate;
  const found = certificates.find(
    ({ issuer, info: { serial } }) => wanted?.serial === serial && sameName(wanted.issuer, issuer),
  );
  if (found === undefined) {
    issues.error(
      'certificate-missing',
      `no certificate with the signer's issuer and serial ${wanted?.serial ?? 'number'}`,
      name,
    );
    return undefined;
  }
  if (found.unknownCritical.length > 0) {
    issues.error('certificate-critical-extension', found.unknownCritical.slice(0, 8).join(' '), name);
    return undefined;
  }
  if (!found.maySign) {
    issues.error('certificate-key-usage', 'keyUsage has neither digitalSignature nor nonRepudiation', name);
    return undefined;
  }
  return found;
}

/** Undefined when the attributes are right for this signature file; else why this SignerInfo does not verify. */
function checkSignedAttributes(
  set: Buffer,
  digest: string,
  { contentType, signatureFile }: SignedContent,
  { range, name, issues }: SignerCheck,
): string | undefined {
  if (range.min < signedAttributesSince) {
    issues.error(
      'signed-attributes-too-old',
      `signed attributes protect nothing before API level ${signedAttributesSince}`,
      name,
    );
    return '';
  }
  let attributes: SignedAttributes;
  try {
    attributes = readSignedAttributes(set);
  } catch (error) {
    issues.error('signed-attributes-malformed', reasonOf(error), name);
    return '';
  }
  if (range.max >= allSignersSince) {
    if (attributes.contentType === undefined) {
      issues.error('signed-attributes-malformed', 'no content type among the signed attributes', name);
      return '';
    }
    if (attributes.contentType !== contentType)
      return `signed content type is ${attributes.contentType}, the content's is ${contentType}`;
  }
  if (attributes.messageDigest === undefined) {
    issues.error('signed-attributes-malformed', 'no message digest among the signed attributes', name);
    return '';
  }
  const actual = createHash(digest).update(signatureFile).digest();
  return actual.equals(attributes.messageDigest)
    ? undefined
    : 'the digest in the signed attributes is not that of the signature file';
}
