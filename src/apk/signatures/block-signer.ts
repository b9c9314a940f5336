import type { BlockAlgorithm, ContentDigest } from './block-algorithms.ts';
import { blockAlgorithm, blockAlgorithmName, signaturesToVerify } from './block-algorithms.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate } from './certificate.ts';
import type { SignatureIssueCode } from './codes.ts';
import { checkSignature } from './cryptography.ts';
import { fieldsOf, prefixedSequence } from './fields.ts';
import type { IssueLog } from './issues.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import { hexId, reasonOf } from './malformed.ts';
import type { SdkRange, SignatureAlgorithmUse } from './model.ts';

/** A digest of the whole file's content as a signer states it, or a signature. */
export interface AlgorithmValue {
  id: number;
  value: Buffer;
}

/** One signer of a v2, v3 or v3.1 block, read and with its signatures checked; the content digests are compared later. */
export interface BlockSigner {
  name: string;
  algorithms: readonly SignatureAlgorithmUse[];
  certificates: readonly Certificate[];
  digests: readonly AlgorithmValue[];
  attributes: readonly AlgorithmValue[];
  /** Content digests some API level of the range relies on. */
  relied: ReadonlySet<ContentDigest>;
  /** v3 and v3.1 only, as the next two. */
  sdk?: SdkRange;
  rotationMinSdk?: number;
  rotationTargetsDevRelease?: boolean;
}

/** v3 and v3.1 put the API levels of the signer into both the signer and its signed data. */
export type BlockFormat = 'v2' | 'v3';

interface SignerRecord {
  signedData: Buffer;
  signatures: readonly AlgorithmValue[];
  publicKey: Buffer;
  sdk?: SdkRange;
}

interface SignedData {
  digests: readonly AlgorithmValue[];
  certificates: readonly Buffer[];
  attributes: readonly AlgorithmValue[];
  sdk?: SdkRange;
}

const maximumElements = 256;
const maximumCertificates = 32;

function readSignerRecord(bytes: Buffer, format: BlockFormat): SignerRecord {
  const fields = fieldsOf(bytes);
  const signedData = fields.prefixed();
  const sdk = format === 'v3' ? { min: fields.i32(), max: fields.i32() } : undefined;
  const signatures = algorithmValues(fields.prefixed());
  const publicKey = fields.prefixed();
  return { signedData, signatures, publicKey, ...(sdk === undefined ? {} : { sdk }) };
}

function readSignedData(bytes: Buffer, format: BlockFormat): SignedData {
  const fields = fieldsOf(bytes);
  const digests = algorithmValues(fields.prefixed());
  const certificates = prefixedSequence(fields.prefixed(), maximumCertificates);
  const sdk = format === 'v3' ? { min: fields.i32(), max: fields.i32() } : undefined;
  const attributes = prefixedSequence(fields.prefixed(), maximumElements).map((element) => {
    const attribute = fieldsOf(element);
    return { id: attribute.u32(), value: attribute.rest() };
  });
  return { digests, certificates, attributes, ...(sdk === undefined ? {} : { sdk }) };
}

function algorithmValues(bytes: Buffer): AlgorithmValue[] {
  return prefixedSequence(bytes, maximumElements).map((element) => {
    const fields = fieldsOf(element);
    return { id: fields.u32(), value: fields.prefixed() };
  });
}

/**
 * Reads one signer and checks its signatures over its signed data, its certificates and the agreement between the two. Everything that
 * can be read is returned, whatever is wrong with it; `issues` says what is. Undefined when it cannot be read at all.
 */
export function readBlockSigner(
  bytes: Buffer,
  format: BlockFormat,
  name: string,
  range: SdkRange,
  issues: IssueLog,
): BlockSigner | undefined {
  const fail = (code: SignatureIssueCode, detail: string): void => issues.error(code, detail, name);
  let record: SignerRecord;
  let signed: SignedData;
  try {
    record = readSignerRecord(bytes, format);
    signed = readSignedData(record.signedData, format);
  } catch (error) {
    fail('signer-malformed', reasonOf(error));
    return undefined;
  }
  const certificates = readCertificates(signed.certificates, fail);
  const relied = checkSignatures(record, record.sdk ?? range, name, issues);
  checkAgreement(record, signed, certificates, fail);
  return {
    name,
    algorithms: record.signatures.map(({ id }) => ({ id, name: blockAlgorithmName(id) })),
    certificates,
    digests: signed.digests,
    attributes: signed.attributes,
    relied,
    ...(record.sdk === undefined ? {} : { sdk: record.sdk }),
  };
}

type Fail = (code: SignatureIssueCode, detail: string) => void;

function readCertificates(encoded: readonly Buffer[], fail: Fail): Certificate[] {
  const certificates: Certificate[] = [];
  for (const [index, der] of encoded.entries()) {
    try {
      certificates.push(readCertificate(der));
    } catch (error) {
      fail('certificate-malformed', `certificate #${index + 1}: ${reasonOf(error)}`);
      break;
    }
  }
  if (encoded.length === 0) fail('no-certificates', 'the signer has no certificate');
  return certificates;
}

function checkSignatures(record: SignerRecord, range: SdkRange, name: string, issues: IssueLog): Set<ContentDigest> {
  const relied = new Set<ContentDigest>();
  if (record.signatures.length === 0) {
    issues.error('no-signatures', 'the signer has no signature', name);
    return relied;
  }
  const offered: { algorithm: BlockAlgorithm; value: Buffer }[] = [];
  for (const { id, value } of record.signatures) {
    const algorithm = blockAlgorithm(id);
    if (algorithm === undefined) issues.warning('algorithm-unknown', hexId(id), name);
    else offered.push({ algorithm, value });
  }
  const chosen = signaturesToVerify(offered, range);
  if (chosen === undefined) {
    issues.error('algorithm-unsupported', `no signature that API level ${range.min} knows`, name);
    return relied;
  }
  for (const { algorithm, value } of chosen) {
    const check = checkSignature(algorithm.scheme, record.publicKey, record.signedData, value);
    if (check.outcome === 'verified') relied.add(algorithm.content);
    else issues.error(signatureCodes[check.outcome], `${algorithm.name}: ${check.reason}`, name);
  }
  return relied;
}

export const signatureCodes = {
  wrong: 'signature-wrong',
  'bad-key': 'public-key-malformed',
  unusable: 'signature-unusable',
} as const satisfies Record<string, SignatureIssueCode>;

function checkAgreement(
  record: SignerRecord,
  signed: SignedData,
  certificates: readonly Certificate[],
  fail: Fail,
): void {
  const leaf = certificates[0];
  if (leaf !== undefined && !leaf.spki.equals(record.publicKey)) {
    fail('public-key-differs', 'the public key is not that of the first certificate');
  }
  const inSignatures = record.signatures.map(({ id }) => hexId(id)).join(' ');
  const inDigests = signed.digests.map(({ id }) => hexId(id)).join(' ');
  if (inSignatures !== inDigests)
    fail('algorithms-differ', `signatures use ${inSignatures}, digests ${inDigests || 'none'}`);
  if (record.sdk === undefined || signed.sdk === undefined) return;
  if (record.sdk.min !== signed.sdk.min || record.sdk.max !== signed.sdk.max) {
    fail(
      'sdk-range-differs',
      `${record.sdk.min}-${record.sdk.max} outside, ${signed.sdk.min}-${signed.sdk.max} in the signed data`,
    );
  }
}

/** The signers of a block value: a length-prefixed sequence of length-prefixed signers. */
export function signerRecords(value: Buffer, limit: number): Buffer[] {
  const signers = prefixedSequence(fieldsOf(value).prefixed(), limit);
  if (signers.length === 0) throw new Malformed('no signer');
  return signers;
}
