import { createHash } from 'node:crypto';

import { InspectorError } from '../../shared/errors.ts';
import type { Problem } from '../problem.ts';
import type { ZipArchive } from '../zip/model.ts';
import type { ContentDigest } from './block-algorithms.ts';
import { blockAlgorithm } from './block-algorithms.ts';
import type { BlockScheme } from './block-scheme.ts';
import { absentScheme, compareContent, schemeResult } from './block-scheme.ts';
import type { Certificate } from './certificate.ts';
import { reasonOf } from './malformed.ts';
import type { Lineage, SchemeName, SchemeResult, SdkRange, SignatureOptions, Signatures } from './model.ts';
import { openSdk } from './model.ts';
import type { SigningBlock } from './signing-block.ts';
import { blockIds, findSigningBlock, signingBlockValue } from './signing-block.ts';
import type { StampCheck, StampedScheme } from './source-stamp.ts';
import { stampEntryName, verifySourceStamp } from './source-stamp.ts';
import type { JarSignature } from './v1.ts';
import { verifyV1 } from './v1.ts';
import { readV2, v2Since } from './v2.ts';
import type { V3Scheme } from './v3.ts';
import { readV3, v31Since, v3Since } from './v3.ts';
import type { V4Scheme } from './v4.ts';
import { verifyV4 } from './v4.ts';
import type { ReadSchemes, SchemeResults } from './verdict.ts';
import { concludeVerdict, consultsV1 } from './verdict.ts';

/**
 * Verifies every signature scheme of an APK for the API levels `minSdk`..`maxSdk`, whether or not one of those levels would look at it,
 * and concludes what Android makes of them together. Never throws for what is in the file: see `errors` and `problems`.
 */
export async function verifySignatures(archive: ZipArchive, options: SignatureOptions): Promise<Signatures> {
  const range = { min: options.minSdk, max: Math.max(options.minSdk, options.maxSdk ?? openSdk) };
  const problems: Problem[] = [];
  const block = findSigningBlock(archive, problems);
  const blocks = readBlockSchemes(archive, block, range, problems);
  if (block !== undefined) compareContent(archive, block, [blocks.v2, blocks.v3, blocks.v31], options.budget);
  const read: ReadSchemes = { ...blocks, v4: verifyV4(options.idsig, archive.source, options.budget) };
  const found = new Set([...(blocks.v2.present ? [2] : []), ...(blocks.v3.present ? [3] : [])]);
  const context = { range, knownSchemes: knownSchemes(range), foundSchemes: found };
  const leaveV1 = options.consultedOnly === true && !consultsV1(blocks, range);
  const jar = await verifyV1(archive, { ...context, blocksOnly: leaveV1 });
  const results: SchemeResults = {
    v1: jarResult(jar),
    v2: schemeResult(read.v2),
    v3: schemeResult(read.v3),
    v31: schemeResult(read.v31),
    v4: v4Result(read.v4),
  };
  const verdict = concludeVerdict(results, read, range, options);
  const stamp = checkStamp(archive, block, range, problems, stampedSchemes(read, jar, verdict.consulted));
  const lineage = lineageOf(read);
  return {
    sdk: range,
    ...results,
    ...verdict,
    reliesOnV1: verdict.consulted.includes('v1') && results.v1.present,
    signerCertificates: signerCertificates(results, verdict.consulted),
    certificates: distinctCertificates(read, jar, stamp),
    ...(lineage === undefined ? {} : { lineage }),
    sourceStamp: stamp.stamp,
    blocks: block?.entries.map(({ id, name, size }) => ({ id, name, size })) ?? [],
    problems: [...problems, ...budgetProblems(results)],
  };
}

/** Scheme numbers as the attributes against stripping use them. */
function knownSchemes({ max }: SdkRange): Set<number> {
  if (max >= v3Since) return new Set([2, 3]);
  return new Set(max >= v2Since ? [2] : []);
}

function readBlockSchemes(
  archive: ZipArchive,
  block: SigningBlock | undefined,
  range: SdkRange,
  problems: Problem[],
): { v2: BlockScheme; v3: V3Scheme; v31: V3Scheme } {
  const none = { v2: absentScheme(), v3: { ...absentScheme(), signers: [] }, v31: { ...absentScheme(), signers: [] } };
  if (block === undefined) return none;
  const value = (id: number): Buffer | undefined => signingBlockValue(archive.source, block, id, problems);
  const [v2Value, v3Value, v31Value] = [value(blockIds.v2), value(blockIds.v3), value(blockIds.v31)];
  const v31 = v31Value === undefined ? none.v31 : readV3(v31Value, { scheme: 'v31', range });
  const rotatedFrom =
    v31.signers.length > 0 && range.max >= v31Since ? Math.min(...v31.signers.map(({ sdk }) => sdk.min)) : 0;
  const v3Context = { scheme: 'v3', range, ...(rotatedFrom > 0 ? { rotatedFrom } : {}) } as const;
  const v3 = v3Value === undefined ? none.v3 : readV3(v3Value, v3Context);
  const found = new Set([...(v3.present ? [3] : []), ...(v31.present ? [31] : [])]);
  const v2Range = { min: Math.max(range.min, v2Since), max: Math.max(range.max, v2Since) };
  const v2 = v2Value === undefined ? none.v2 : readV2(v2Value, v2Range, knownSchemes(range), found);
  return { v2, v3, v31 };
}

function jarResult({ present, checked, issues, signers }: JarSignature): SchemeResult {
  return {
    present,
    checked,
    verified: checked && issues.errors.length === 0,
    errors: issues.errors,
    warnings: issues.warnings,
    signers,
  };
}

function v4Result({ present, issues, signers }: V4Scheme): SchemeResult {
  return {
    present,
    checked: present,
    verified: present && issues.errors.length === 0,
    errors: issues.errors,
    warnings: issues.warnings,
    signers: signers.map(({ name, certificate, algorithms }) => ({
      name,
      verified: issues.errors.every(({ signer }) => signer !== undefined && signer !== name),
      certificates: certificate === undefined ? [] : [certificate.info.sha256],
      algorithms,
    })),
  };
}

const stampDigestIds: Readonly<Record<ContentDigest, number>> = {
  'chunked-sha256': 1,
  'chunked-sha512': 2,
  'verity-sha256': 3,
};
const sha256DigestId = 4;

/** v3.1 is not stamped: there is always a v3 block beside it. */
function stampedSchemes(read: ReadSchemes, jar: JarSignature, consulted: readonly SchemeName[]): StampedScheme[] {
  const blocks = [
    { name: 'v2', scheme: 2, signers: read.v2.signers },
    { name: 'v3', scheme: 3, signers: read.v3.signers },
  ] as const;
  const stamped: StampedScheme[] = blocks
    .filter(({ name }) => consulted.includes(name))
    .map(({ scheme, signers }) => {
      const digests = new Map<number, Buffer>();
      for (const { id, value } of signers.flatMap((signer) => signer.digests)) {
        const content = blockAlgorithm(id)?.content;
        if (content !== undefined) digests.set(stampDigestIds[content], value);
      }
      return {
        scheme,
        digests: [...digests].sort(([one], [other]) => one - other).map(([id, value]) => ({ id, value })),
      };
    });
  if (!consulted.includes('v1')) return stamped;
  const manifest = jar.manifest && createHash('sha256').update(jar.manifest).digest();
  return [{ scheme: 1, digests: manifest === undefined ? [] : [{ id: sha256DigestId, value: manifest }] }, ...stamped];
}

function checkStamp(
  archive: ZipArchive,
  block: SigningBlock | undefined,
  range: SdkRange,
  problems: Problem[],
  schemes: readonly StampedScheme[],
): StampCheck {
  const entry = archive.find(stampEntryName);
  let certificateDigest: Buffer | undefined;
  try {
    certificateDigest = entry && archive.read(entry, 4096);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    problems.push({ code: 'signature-stamp-entry', place: stampEntryName, detail: reasonOf(error), loss: true });
  }
  return verifySourceStamp({
    range,
    certificateDigest,
    block: block && signingBlockValue(archive.source, block, blockIds.stampV2, problems),
    olderBlock: block?.entries.some(({ id }) => id === blockIds.stampV1) === true,
    schemes,
  });
}

function lineageOf({ v3, v31 }: ReadSchemes): Lineage | undefined {
  const foundIn = v31.proof === undefined ? 'v3' : 'v31';
  const proof = v31.proof ?? v3.proof;
  if (proof === undefined) return undefined;
  const nodes = proof.nodes.map(({ certificate, capabilities }) => ({
    certificate: certificate.info.sha256,
    capabilities,
  }));
  return { foundIn, verified: proof.broken === undefined, nodes };
}

/** As apksigner lists them: of v3 and v3.1 the signer for the newest API levels, else the first certificate of every signer. */
function signerCertificates(results: SchemeResults, consulted: readonly SchemeName[]): string[] {
  const others = (['v31', 'v3', 'v2', 'v1'] as const).filter((scheme) => !consulted.includes(scheme));
  for (const scheme of [...consulted.filter((name) => name !== 'v4'), ...others]) {
    const { signers } = results[scheme];
    const taken = signers.some(({ verified }) => verified) ? signers.filter(({ verified }) => verified) : signers;
    const leaves = taken.flatMap(({ certificates }) => certificates[0] ?? []);
    if (leaves.length > 0) return scheme === 'v31' || scheme === 'v3' ? leaves.slice(-1) : leaves;
  }
  return [];
}

function distinctCertificates(
  { v2, v3, v31, v4 }: ReadSchemes,
  jar: JarSignature,
  stamp: StampCheck,
): Certificate['info'][] {
  const proofs = [v31.proof, v3.proof].flatMap((proof) => proof?.nodes.map(({ certificate }) => certificate) ?? []);
  const all = [
    ...[v31, v3, v2].flatMap(({ signers }) => signers.flatMap(({ certificates }) => certificates)),
    ...jar.certificates,
    ...v4.signers.flatMap(({ certificate }) => certificate ?? []),
    ...proofs,
    ...stamp.certificates,
  ];
  return [...new Map(all.map(({ info }) => [info.sha256, info])).values()];
}

/** A verdict that ran out of budget is no verdict: it must not read as a plain failure. */
function budgetProblems(results: SchemeResults): Problem[] {
  return Object.values(results).flatMap(({ errors }: SchemeResult) => {
    return errors
      .filter(({ code }) => code === 'budget-exceeded')
      .slice(0, 1)
      .map(({ detail }) => ({ code: 'signature-budget', place: '', detail, loss: true }));
  });
}
