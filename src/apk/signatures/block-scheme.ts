import type { Budget } from '../../shared/budget.ts';
import { InspectorError } from '../../shared/errors.ts';
import type { ZipArchive } from '../zip/model.ts';
import type { ContentDigest } from './block-algorithms.ts';
import { blockAlgorithm } from './block-algorithms.ts';
import type { BlockSigner } from './block-signer.ts';
import type { RotationProof } from './lineage.ts';
import { contentDigests, isPageAligned, protectedSegments } from './content-digest.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import { reasonOf } from './malformed.ts';
import type { SchemeResult, SignerResult } from './model.ts';
import type { SigningBlock } from './signing-block.ts';

/** A scheme of the signing block while it is verified. */
export interface BlockScheme {
  present: boolean;
  issues: IssueLog;
  signers: BlockSigner[];
  /** v3 and v3.1. */
  proof?: RotationProof;
}

export function absentScheme(): BlockScheme {
  return { present: false, issues: issueLog(), signers: [] };
}

/** Digests the content once for all `schemes` and reports every signer whose stated digest is another. */
export function compareContent(
  archive: ZipArchive,
  block: SigningBlock,
  schemes: readonly BlockScheme[],
  budget: Budget,
): void {
  const wanted = new Set<ContentDigest>();
  for (const { signers } of schemes)
    for (const signer of signers) signer.relied.forEach((digest) => wanted.add(digest));
  if (wanted.size === 0) return;
  let actual: Map<ContentDigest, Buffer>;
  try {
    actual = contentDigests(protectedSegments(archive, block.offset), wanted, budget);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    const code = error.code === 'budget-exceeded' ? 'budget-exceeded' : 'content-unreadable';
    for (const { present, issues } of schemes) if (present) issues.error(code, reasonOf(error));
    return;
  }
  for (const scheme of schemes) {
    for (const signer of scheme.signers) compareSigner(signer, actual, isPageAligned(block), scheme.issues);
  }
}

function compareSigner(
  signer: BlockSigner,
  actual: ReadonlyMap<ContentDigest, Buffer>,
  aligned: boolean,
  issues: IssueLog,
): void {
  if (signer.relied.has('verity-sha256') && !aligned) {
    issues.error(
      'block-unaligned',
      'the signing block does not fill whole 4 KiB pages, as its fs-verity digest needs',
      signer.name,
    );
  }
  for (const { id, value } of signer.digests) {
    const content = blockAlgorithm(id)?.content;
    if (content === undefined || !signer.relied.has(content)) continue;
    const computed = actual.get(content);
    if (computed === undefined || computed.equals(value)) continue;
    const detail = `${content} is ${computed.toString('hex')}, signed is ${value.toString('hex').slice(0, 128)}`;
    issues.error('content-digest-wrong', detail, signer.name);
  }
}

export function schemeResult({ present, issues, signers }: BlockScheme): SchemeResult {
  return {
    present,
    checked: present,
    verified: present && signers.length > 0 && issues.errors.length === 0,
    errors: issues.errors,
    warnings: issues.warnings,
    signers: signers.map((signer) => signerResult(signer, issues)),
  };
}

function signerResult(signer: BlockSigner, issues: IssueLog): SignerResult {
  return {
    name: signer.name,
    verified: !issues.errors.some((issue) => issue.signer === signer.name || issue.signer === undefined),
    certificates: signer.certificates.map(({ info }) => info.sha256),
    algorithms: signer.algorithms,
    ...(signer.sdk === undefined ? {} : { sdk: signer.sdk }),
    ...(signer.rotationMinSdk === undefined ? {} : { rotationMinSdk: signer.rotationMinSdk }),
    ...(signer.rotationTargetsDevRelease === true ? { rotationTargetsDevRelease: true } : {}),
  };
}
