import { createHash } from 'node:crypto';

import type { BlockAlgorithm } from './block-algorithms.ts';
import { blockAlgorithm, signaturesToVerify } from './block-algorithms.ts';
import type { AlgorithmValue } from './block-signer.ts';
import { signatureCodes } from './block-signer.ts';
import type { Certificate } from './certificate.ts';
import { readCertificate } from './certificate.ts';
import { checkSignature } from './cryptography.ts';
import { fieldsOf, prefixedSequence } from './fields.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import { readRotationProof } from './lineage.ts';
import { Malformed } from '../../shared/asn1/malformed.ts';
import { hexId, reasonOf } from './malformed.ts';
import type { SdkRange, SourceStamp } from './model.ts';

export const stampEntryName = 'stamp-cert-sha256';

/** First API level that looks at stamps. */
const stampsSince = 30;
const maximumElements = 64;
const attributes = { rotationProof: 0x9d6303f7, time: 0xe43c5946 } as const;

/** Content digests of one signature scheme, as the stamp's own numbering has them. */
export interface StampedScheme {
  /** 1, 2 or 3. */
  scheme: number;
  /** In ascending order of digest id: 1 chunked SHA-256, 2 chunked SHA-512, 3 fs-verity, 4 SHA-256. */
  digests: readonly AlgorithmValue[];
}

export interface StampContext {
  range: SdkRange;
  /** Contents of `stamp-cert-sha256`; undefined when there is no such entry. */
  certificateDigest: Buffer | undefined;
  /** Value of the stamp's block (version 2); undefined when there is none. */
  block: Buffer | undefined;
  /** A block of the older version is there. */
  olderBlock: boolean;
  /** The schemes verification looked at: each must be stamped. */
  schemes: readonly StampedScheme[];
}

export interface StampCheck {
  stamp: SourceStamp;
  certificates: readonly Certificate[];
}

/** Source stamp, version 2 (apksig `V2SourceStampVerifier`). A stamp that does not hold makes no APK invalid. */
export function verifySourceStamp(context: StampContext): StampCheck {
  const { certificateDigest, block, olderBlock } = context;
  const issues = issueLog();
  const certificates: Certificate[] = [];
  const present = certificateDigest !== undefined || block !== undefined || olderBlock;
  if (certificateDigest !== undefined && block === undefined) {
    const what = olderBlock ? 'has a block of version 1, which nothing verifies any more' : 'has no block';
    issues.error('stamp-block-missing', `the stamp that ${stampEntryName} names ${what}`);
  }
  if (block !== undefined) {
    try {
      checkBlock(fieldsOf(fieldsOf(block).prefixed()), context, certificates, issues);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      issues.error('stamp-malformed', reasonOf(error));
    }
  }
  const named =
    certificates[0]?.info.sha256 ?? (certificateDigest?.length === 32 ? certificateDigest.toString('hex') : undefined);
  const verified = block !== undefined && issues.errors.length === 0 && issues.warnings.length === 0;
  const stamp = { present, verified, errors: issues.errors, warnings: issues.warnings };
  return { stamp: named === undefined ? stamp : { ...stamp, certificate: named }, certificates };
}

function checkBlock(
  fields: ReturnType<typeof fieldsOf>,
  context: StampContext,
  certificates: Certificate[],
  issues: IssueLog,
): void {
  const encoded = fields.prefixed();
  const certificate = readCertificate(encoded);
  certificates.push(certificate);
  if (context.certificateDigest?.equals(createHash('sha256').update(encoded).digest()) !== true) {
    issues.error('stamp-certificate-differs', `the block's certificate is not the one ${stampEntryName} names`);
    return;
  }
  const range = { min: Math.max(context.range.min, stampsSince), max: Math.max(context.range.max, stampsSince) };
  const stamped = new Map<number, Buffer>();
  for (const element of prefixedSequence(fields.prefixed(), maximumElements)) {
    const scheme = fieldsOf(element);
    stamped.set(scheme.u32(), scheme.prefixed());
  }
  for (const { scheme, digests } of context.schemes) {
    const signatures = stamped.get(scheme);
    if (signatures === undefined)
      issues.error('stamp-signature-missing', `the stamp has no signature for scheme v${scheme}`);
    else checkSignatures(certificate, encodeDigests(digests), signatures, range, issues);
  }
  if (fields.remaining() === 0) return;
  const data = fields.prefixed();
  checkSignatures(certificate, data, fields.prefixed(), range, issues);
  for (const element of prefixedSequence(fieldsOf(data).prefixed(), maximumElements))
    checkAttribute(element, certificate, issues);
}

function encodeDigests(digests: readonly AlgorithmValue[]): Buffer {
  const parts = digests.flatMap(({ id, value }) => {
    const head = Buffer.alloc(12);
    head.writeUInt32LE(8 + value.length, 0);
    head.writeUInt32LE(id, 4);
    head.writeUInt32LE(value.length, 8);
    return [head, value];
  });
  return Buffer.concat(parts);
}

function checkSignatures(
  certificate: Certificate,
  data: Buffer,
  sequence: Buffer,
  range: SdkRange,
  issues: IssueLog,
): void {
  const offered: { algorithm: BlockAlgorithm; value: Buffer }[] = [];
  for (const element of prefixedSequence(sequence, maximumElements)) {
    const fields = fieldsOf(element);
    const id = fields.u32();
    const algorithm = blockAlgorithm(id);
    if (algorithm === undefined) issues.warning('algorithm-unknown', hexId(id));
    else offered.push({ algorithm, value: fields.prefixed() });
  }
  const chosen = signaturesToVerify(offered, range, 'cryptographySince');
  if (chosen === undefined) issues.error('algorithm-unsupported', 'no stamp signature that can be verified');
  for (const { algorithm, value } of chosen ?? []) {
    const check = checkSignature(algorithm.scheme, certificate.spki, data, value);
    if (check.outcome !== 'verified') issues.error(signatureCodes[check.outcome], `${algorithm.name}: ${check.reason}`);
  }
}

function checkAttribute(element: Buffer, certificate: Certificate, issues: IssueLog): void {
  const fields = fieldsOf(element);
  const id = fields.u32();
  const value = fields.rest();
  if (id === attributes.time) {
    if (value.length < 8) throw new Malformed(`stamp time of ${value.length} bytes`);
    if (value.readBigInt64LE() <= 0n) issues.warning('stamp-time-invalid', `${value.readBigInt64LE()} s`);
    return;
  }
  if (id !== attributes.rotationProof) {
    issues.warning('attribute-unknown', hexId(id));
    return;
  }
  try {
    const { broken, nodes } = readRotationProof(value);
    if (broken !== undefined) issues.error('lineage-broken', broken);
    if (nodes.at(-1)?.certificate.info.sha256 !== certificate.info.sha256) {
      issues.error('lineage-other-certificate', "the stamp's proof of rotation does not end with its certificate");
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    issues.error('lineage-malformed', reasonOf(error));
  }
}
