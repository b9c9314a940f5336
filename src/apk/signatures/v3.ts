import type { BlockScheme } from './block-scheme.ts';
import type { AlgorithmValue, BlockSigner } from './block-signer.ts';
import { readBlockSigner, signerRecords } from './block-signer.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import type { RotationProof } from './lineage.ts';
import { longestProof, readRotationProof } from './lineage.ts';
import { hexId, reasonOf } from './malformed.ts';
import type { SdkRange } from './model.ts';

/** First API levels that know APK Signature Scheme v3 and v3.1. */
export const v3Since = 28;
export const v31Since = 33;

const maximumSigners = 16;
const attributes = { rotationProof: 0x3ba06f8c, rotationMinSdk: 0x559f8b02, rotationOnDevRelease: 0xc2a6b3ba } as const;

interface V3Signer extends BlockSigner {
  sdk: SdkRange;
  proof?: RotationProof;
}

export interface V3Scheme extends BlockScheme {
  signers: V3Signer[];
  /** The longest proof of rotation of its signers. */
  proof?: RotationProof;
}

export interface V3Context {
  scheme: 'v3' | 'v31';
  /** API levels the verdict is for. */
  range: SdkRange;
  /** For v3: the first API level of the v3.1 block's signers, when there is such a block. */
  rotatedFrom?: number;
}

/**
 * APK Signature Scheme v3 (source.android.com/docs/security/features/apksigning/v3) or v3.1, which has the same form under another id,
 * all but the content digests.
 */
export function readV3(value: Buffer, context: V3Context): V3Scheme {
  const issues = issueLog();
  const signers: V3Signer[] = [];
  const scheme: V3Scheme = { present: true, issues, signers };
  let records: Buffer[];
  try {
    records = signerRecords(value, maximumSigners);
  } catch (error) {
    issues.error('signers-malformed', reasonOf(error));
    return scheme;
  }
  for (const [index, record] of records.entries()) {
    const signer = readBlockSigner(record, 'v3', `#${index + 1}`, context.range, issues);
    if (signer?.sdk === undefined) break;
    signers.push(withAttributes({ ...signer, sdk: signer.sdk }, context, issues));
  }
  for (const { name, sdk } of signers) {
    if (sdk.min < 0 || sdk.min > sdk.max) issues.error('sdk-range-invalid', `${sdk.min}-${sdk.max}`, name);
  }
  if (issues.errors.length === 0) checkRanges(signers, context, issues);
  const proofs = signers.flatMap(({ proof }) => proof ?? []);
  if (proofs.length === 0) return scheme;
  const proof = longestProof(proofs);
  if (proof === undefined)
    issues.error('lineages-differ', 'the proofs of rotation are not each the beginning of the longest');
  return proof === undefined ? scheme : { ...scheme, proof };
}

function withAttributes(signer: V3Signer, context: V3Context, issues: IssueLog): V3Signer {
  const read: V3Signer = { ...signer };
  for (const attribute of signer.attributes) readAttribute(read, attribute, context, issues);
  if (context.rotatedFrom !== undefined && read.rotationMinSdk === undefined) {
    issues.warning(
      'rotation-sdk-missing',
      `the v3.1 block is for API level ${context.rotatedFrom}, the v3 signer does not say so`,
      signer.name,
    );
  }
  return read;
}

function readAttribute(signer: V3Signer, { id, value }: AlgorithmValue, context: V3Context, issues: IssueLog): void {
  switch (id) {
    case attributes.rotationProof:
      readProof(signer, value, issues);
      return;
    case attributes.rotationMinSdk:
      if (value.length < 4)
        issues.error('attribute-malformed', `rotation SDK version of ${value.length} bytes`, signer.name);
      else checkRotationSdk(signer, value.readInt32LE(), context, issues);
      return;
    case attributes.rotationOnDevRelease:
      signer.rotationTargetsDevRelease = true;
      if (context.scheme === 'v3')
        issues.warning('dev-release-misplaced', 'only a v3.1 signer may target a development release', signer.name);
      return;
    default:
      issues.warning('attribute-unknown', hexId(id), signer.name);
  }
}

function readProof(signer: V3Signer, value: Buffer, issues: IssueLog): void {
  let proof: RotationProof;
  try {
    proof = readRotationProof(value);
  } catch (error) {
    issues.error('lineage-malformed', reasonOf(error), signer.name);
    return;
  }
  signer.proof = proof;
  if (proof.broken !== undefined) issues.error('lineage-broken', proof.broken, signer.name);
  const newest = proof.nodes.at(-1)?.certificate.info.sha256;
  if (newest !== signer.certificates[0]?.info.sha256) {
    issues.error(
      'lineage-other-certificate',
      'the proof of rotation does not end with the signing certificate',
      signer.name,
    );
  }
}

function checkRotationSdk(signer: V3Signer, sdk: number, { range, rotatedFrom }: V3Context, issues: IssueLog): void {
  signer.rotationMinSdk = sdk;
  if (range.max < v31Since) return;
  if (rotatedFrom === undefined) {
    issues.error(
      'rotation-block-missing',
      `rotation from API level ${sdk} on, but there is no v3.1 block`,
      signer.name,
    );
  } else if (sdk !== rotatedFrom) {
    issues.error(
      'rotation-sdk-differs',
      `rotation from API level ${sdk} on, the v3.1 block is for ${rotatedFrom}`,
      signer.name,
    );
  }
}

/** The signers must follow each other without gap or overlap, never with a shorter lineage, and cover the range asked for. */
function checkRanges(signers: readonly V3Signer[], { scheme, range, rotatedFrom }: V3Context, issues: IssueLog): void {
  const sorted = [...new Map(signers.map((signer) => [signer.sdk.min, signer])).values()].sort(
    (one, other) => one.sdk.min - other.sdk.min,
  );
  let lineageSize = 0;
  for (const [index, signer] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous !== undefined && signer.sdk.min !== previous.sdk.max + 1) {
      issues.error(
        'sdk-range-broken',
        `${previous.sdk.min}-${previous.sdk.max} is followed by ${signer.sdk.min}-${signer.sdk.max}`,
      );
      return;
    }
    const size = signer.proof?.nodes.length;
    if (size !== undefined && size < lineageSize) {
      issues.error(
        'lineages-differ',
        `the signer for newer API levels has a lineage of ${size} certificates, an older one ${lineageSize}`,
      );
      return;
    }
    lineageSize = size ?? lineageSize;
  }
  const first = sorted[0]?.sdk.min ?? 0;
  const last = sorted.at(-1)?.sdk.max ?? 0;
  // A v3.1 block may begin at any level: the v3 block covers those before.
  const wantedFirst = scheme === 'v31' ? range.max : Math.max(range.min, v3Since);
  const wantedLast = rotatedFrom === undefined ? range.max : rotatedFrom - 1;
  if (first <= wantedFirst && last >= wantedLast) return;
  issues.error(
    'sdk-range-uncovered',
    `signers are for API levels ${first}-${last}, wanted are ${wantedFirst}-${wantedLast}`,
  );
}
