import { constants, createHash, createPublicKey, verify } from 'node:crypto';

import { childrenOf, isContext, objectIdentifier, sequenceOf } from '../../../shared/asn1/der.ts';
import { bitString, parseDer } from '../../../shared/asn1/der.ts';
import { Malformed } from '../../../shared/asn1/malformed.ts';
import { verifySm2 } from '../keys/sm2.ts';
import { namesCertificate, readAttributes } from './attributes.ts';
import { readStampCertificate, type StampCertificate } from './certificate.ts';
import { digests, identifiers, type SignatureAlgorithm, signatureAlgorithms } from './identifiers.ts';
import { readRequest } from './request.ts';
import { readResponse, type StampSigner, type StampToken } from './response.ts';

/** Why a time stamp proves nothing. */
export type StampFault =
  | 'malformed'
  | 'not-granted'
  | 'other-imprint'
  | 'other-nonce'
  | 'no-certificate'
  | 'certificate-not-for-stamps'
  | 'certificate-not-valid-then'
  | 'unknown-algorithm'
  | 'wrong';

export interface StampCheck {
  fault: StampFault | undefined;
  /** What the authority or the reader said of the fault. */
  detail: string;
  /** ISO 8601, UTC; undefined where the stamp could not be read. */
  time: string | undefined;
  /** Subject of the certificate. */
  authority: string | undefined;
}

/**
 * Checks an answer of a time stamping authority against the request and the SHA-256 of what was to be stamped: granted, over this digest, with
 * our nonce, signed by the certificate inside, which is for time stamps and was valid then. Whether that certificate is to be trusted,
 * and whether it was revoked, is not checked.
 */
export async function checkStamp(request: Buffer | undefined, response: Buffer, sha256: string): Promise<StampCheck> {
  const check: StampCheck = { fault: undefined, detail: '', time: undefined, authority: undefined };
  const fail = (fault: StampFault, detail = ''): StampCheck => ({ ...check, fault, detail });
  try {
    const { status, statusText, token } = readResponse(response);
    if ((status !== 0 && status !== 1) || token === undefined) return fail('not-granted', `${status} ${statusText}`);
    check.time = token.info.time;
    const { imprint, nonce } = token.info;
    if (imprint.algorithm !== 'sha256' || imprint.hash !== sha256) return fail('other-imprint');
    if (request !== undefined) {
      const asked = readRequest(request);
      if (asked.imprint.algorithm !== 'sha256' || asked.imprint.hash !== sha256) return fail('other-imprint');
      if (asked.nonce !== nonce) return fail('other-nonce');
    }
    const certificate = certificateOf(token);
    if (certificate === undefined) return fail('no-certificate');
    check.authority = certificate.subject;
    if (!certificate.forStamps) return fail('certificate-not-for-stamps');
    const at = Date.parse(token.info.time);
    if (at < certificate.validFrom || at > certificate.validTo) return fail('certificate-not-valid-then');
    const fault = await signatureFault(token, certificate);
    return fault === undefined ? check : fail(fault);
  } catch (error) {
    if (error instanceof Malformed) return fail('malformed', error.message);
    throw error;
  }
}

function certificateOf({ certificates, signer }: StampToken): StampCertificate | undefined {
  const attributes = readAttributes(signer.attributes);
  for (const der of certificates) {
    const certificate = readStampCertificate(der);
    if (certificate === undefined) continue;
    const { issuer, serial } = signer.certificate ?? certificate;
    const meant = certificate.serial === serial && certificate.issuer.equals(issuer);
    // A signer without issuer and serial is told by the digest that it signed.
    const named = namesCertificate(attributes, der);
    if (meant && (named ?? signer.certificate !== undefined)) return certificate;
  }
  return undefined;
}

async function signatureFault(
  { content, signer }: StampToken,
  certificate: StampCertificate,
): Promise<StampFault | undefined> {
  const hash = digests[signer.digestAlgorithm];
  const [identifier] = sequenceOf(signer.signatureAlgorithm, 'signatureAlgorithm');
  const algorithm = signatureAlgorithms[objectIdentifier(identifier, 'signatureAlgorithm')];
  if (hash === undefined || algorithm === undefined) return 'unknown-algorithm';
  const { contentType, messageDigest } = readAttributes(signer.attributes);
  if (contentType !== identifiers.stampInfo) return 'wrong';
  if (!createHash(hash).update(content).digest().equals(messageDigest)) return 'wrong';
  const good = await isSigned(signer, certificate, algorithm, algorithm.hash ?? hash);
  return good ? undefined : 'wrong';
}

async function isSigned(
  { attributes, signature, signatureAlgorithm }: StampSigner,
  { spki }: StampCertificate,
  { kind }: SignatureAlgorithm,
  hash: string,
): Promise<boolean> {
  if (kind === 'sm2') {
    const [, point] = sequenceOf(parseDer(spki), 'key');
    return verifySm2(attributes, signature, bitString(point, 'key'));
  }
  try {
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (kind === 'ed25519') return key.asymmetricKeyType === 'ed25519' && verify(null, attributes, key, signature);
    if (kind !== 'rsa-pss') return key.asymmetricKeyType === kind && verify(hash, attributes, key, signature);
    const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
    return verify(pssDigest(signatureAlgorithm.content) ?? hash, attributes, { key, ...padding }, signature);
  } catch {
    return false;
  }
}

/** hashAlgorithm of RSASSA-PSS-params (RFC 4055). */
function pssDigest(algorithm: Buffer): string | undefined {
  const [, parameters] = childrenOf(algorithm);
  const [first] = parameters === undefined ? [] : sequenceOf(parameters, 'RSASSA-PSS parameters');
  if (!isContext(first, 0)) return undefined;
  const [wrapped] = childrenOf(first.content);
  return digests[objectIdentifier(sequenceOf(wrapped, 'hashAlgorithm')[0], 'hashAlgorithm')];
}
