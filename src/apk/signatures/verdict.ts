import type { ContentDigest } from './block-algorithms.ts';
import { blockAlgorithm } from './block-algorithms.ts';
import type { BlockScheme } from './block-scheme.ts';
import type { BlockSigner } from './block-signer.ts';
import type { IssueLog } from './issues.ts';
import { issueLog } from './issues.ts';
import type { SchemeName, SchemeResult, SdkRange, SignatureIssue } from './model.ts';
import { v2Since } from './v2.ts';
import type { V3Scheme } from './v3.ts';
import { v31Since, v3Since } from './v3.ts';
import type { V4Scheme } from './v4.ts';

export type SchemeResults = Readonly<Record<SchemeName, SchemeResult>>;

/** Schemes as read, for what the results no longer tell. */
export interface ReadSchemes {
  v2: BlockScheme;
  v3: V3Scheme;
  v31: V3Scheme;
  v4: V4Scheme;
}

export interface ManifestFacts {
  targetSdk?: number;
  targetSandbox?: number;
}

export interface Verdict {
  verified: boolean;
  verifiedFrom?: Exclude<SchemeName, 'v4'>;
  consulted: readonly SchemeName[];
  errors: readonly SignatureIssue[];
}

/** Whether some API level in `range` looks at v1: those before v2, and all where there is nothing newer. */
export function consultsV1(
  { v2, v3, v31 }: { [K in 'v2' | 'v3' | 'v31']: { present: boolean } },
  range: SdkRange,
): boolean {
  const newer =
    (range.max >= v31Since && v31.present) ||
    (range.max >= v3Since && v3.present) ||
    (range.max >= v2Since && v2.present);
  return range.min < v2Since || !newer;
}

/**
 * The schemes some API level in `range` looks at. Each level takes the newest scheme it knows among those that are there, so an older one
 * is looked at only for the sake of levels that do not know the newer.
 */
function consultedSchemes(results: SchemeResults, range: SdkRange): SchemeName[] {
  const consulted: SchemeName[] = [];
  if (range.max >= v31Since && results.v31.present) consulted.push('v31');
  const newer = (): boolean => consulted.length > 0;
  // A v3.1 block builds on a v3 block, which speaks for every level before the rotation.
  if (range.max >= v3Since && results.v3.present) consulted.push('v3');
  if (range.max >= v2Since && results.v2.present && (range.min < v3Since || !newer())) consulted.push('v2');
  if (range.max >= v2Since && results.v4.present) consulted.push('v4');
  if (consultsV1(results, range)) consulted.push('v1');
  return consulted;
}

/** Puts the schemes together as apksig's `ApkVerifier` does for the platform. */
export function concludeVerdict(
  results: SchemeResults,
  read: ReadSchemes,
  range: SdkRange,
  facts: ManifestFacts,
): Verdict {
  const consulted = consultedSchemes(results, range);
  const issues = issueLog();
  const used = (scheme: SchemeName): boolean => consulted.includes(scheme) && results[scheme].verified;
  if (consulted.includes('v31') && !results.v3.present) {
    issues.error('base-block-missing', 'a v3.1 block without the v3 block it builds on');
  }
  if (consulted.includes('v1') && !results.v1.present) {
    const levels = consulted.length === 1 ? 'every API level' : `API levels ${range.min} to ${v2Since - 1}`;
    issues.error('scheme-missing', `${levels} would look for a v1 signature, which is not there`);
  }
  checkFacts(used, consulted, range, facts, issues);
  if (consulted.every((scheme) => results[scheme].verified)) {
    checkSameSigners(results, used, issues);
    checkLineageRoot(results, read, used, issues);
    if (used('v4')) checkV4(read, used, issues);
  }
  const verified = issues.errors.length === 0 && consulted.every((scheme) => results[scheme].verified);
  const verdict = { verified, consulted, errors: issues.errors };
  const from = consulted.find((scheme): scheme is Exclude<SchemeName, 'v4'> => scheme !== 'v4');
  return verified && from !== undefined ? { ...verdict, verifiedFrom: from } : verdict;
}

type Used = (scheme: SchemeName) => boolean;

function checkFacts(
  used: Used,
  consulted: readonly SchemeName[],
  range: SdkRange,
  facts: ManifestFacts,
  issues: IssueLog,
): void {
  const { targetSdk = 0, targetSandbox = 1 } = facts;
  const onlyV1 = consulted.every((scheme) => scheme === 'v1');
  if (range.max >= 26 && targetSandbox > 1 && onlyV1) {
    issues.error('sandbox-needs-v2', `targetSandboxVersion ${targetSandbox} needs a scheme newer than v1`);
  }
  if (targetSdk >= 30 && range.max >= targetSdk && !used('v2') && !used('v3') && !used('v31')) {
    issues.error('target-sdk-needs-v2', `targetSdkVersion ${targetSdk} needs a scheme newer than v1`);
  }
}

/** Signers of v1 and v2 must be the same: else an update could switch between them with the device's API level. */
function checkSameSigners({ v1, v2 }: SchemeResults, used: Used, issues: IssueLog): void {
  if (!used('v1') || !used('v2')) return;
  const leaves = (result: SchemeResult): string[] =>
    result.signers.filter(({ verified }) => verified).map(({ certificates }) => certificates[0] ?? '');
  const older = leaves(v1);
  const newer = leaves(v2);
  const missing = [...older.filter((leaf) => !newer.includes(leaf)), ...newer.filter((leaf) => !older.includes(leaf))];
  if (missing.length > 0) issues.error('signers-differ', `${missing[0]} signs in one of v1 and v2 only`);
}

/** The v1 or v2 signer must be the oldest certificate of the lineage, or the v3 signer itself where there is none. */
function checkLineageRoot(results: SchemeResults, read: ReadSchemes, used: Used, issues: IssueLog): void {
  if (!used('v3') || !(used('v1') || used('v2'))) return;
  const past = (used('v1') ? results.v1 : results.v2).signers.filter(({ verified }) => verified);
  if (past.length !== 1)
    issues.error('past-signers-several', `scheme v3 has one signer, the older scheme ${past.length}`);
  const oldest = past[0]?.certificates[0];
  const proof = (used('v31') ? read.v31.proof : undefined) ?? read.v3.proof;
  if (proof !== undefined) {
    const root = proof.nodes[0]?.certificate.info.sha256;
    if (root !== oldest)
      issues.error('lineage-other-root', `the lineage begins with ${root}, the older scheme is signed by ${oldest}`);
    return;
  }
  if (results.v3.signers.length !== 1)
    issues.error('too-many-signers', `${results.v3.signers.length} v3 signers without a lineage`);
  const current = results.v3.signers[0]?.certificates[0];
  if (current !== oldest)
    issues.error('lineage-other-root', `v3 is signed by ${current}, the older scheme by ${oldest}, without a lineage`);
}

/** A v4 signature repeats the signer and the content digest of the block scheme beside it. */
function checkV4({ v2, v3, v31, v4 }: ReadSchemes, used: Used, issues: IssueLog): void {
  const bases = used('v3') ? [v3, ...(used('v31') ? [v31] : [])] : used('v31') ? [v31] : used('v2') ? [v2] : [];
  if (bases.length === 0) issues.error('v4-base-missing', 'a v4 signature without a v2 or v3 signature');
  else if (v4.signers.length !== bases.length)
    issues.error('v4-signer-count', `${v4.signers.length} v4 signers for ${bases.length} blocks`);
  for (const [index, base] of bases.entries()) {
    const signer = v4.signers[index];
    const partner = base.signers[0];
    if (signer === undefined || partner === undefined) continue;
    if (base.signers.length !== 1)
      issues.error('v4-signer-count', `${base.signers.length} signers in the block, v4 allows one`);
    if (signer.certificate?.info.sha256 !== partner.certificates[0]?.info.sha256) {
      issues.error('v4-signer-differs', 'the v4 signer is another than that of the block', signer.name);
    }
    if (strongestDigest(partner)?.equals(signer.apkDigest) !== true) {
      issues.error('v4-digest-differs', 'the v4 signature is for another content digest', signer.name);
    }
  }
}

const v4Preference: readonly ContentDigest[] = ['chunked-sha512', 'verity-sha256', 'chunked-sha256'];

function strongestDigest({ digests }: BlockSigner): Buffer | undefined {
  for (const wanted of v4Preference) {
    const found = digests.findLast(({ id }) => blockAlgorithm(id)?.content === wanted);
    if (found !== undefined) return found.value;
  }
  return undefined;
}
