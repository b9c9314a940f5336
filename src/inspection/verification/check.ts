import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type Archive, openArchive } from '../../evidence/bundle/archive.ts';
import { type BundleIndex, filesOf, indexFile } from '../../evidence/bundle/model.ts';
import { checkPacking, type PackingCheck, zipStructure } from '../../evidence/bundle/packing/check.ts';
import { type Verification, readControl, verifyBundle } from '../../evidence/bundle/verify.ts';
import { findBundle, verifyArchive } from '../../evidence/bundle/verify-archive.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { checkSeal, type ReadBeside, sealDifferences, type SealState } from '../../evidence/seal/seal-state.ts';
import { packageFile } from '../../evidence/seal/sums.ts';
import type { Trust } from '../../evidence/seal/trust.ts';
import { rules as ownRules } from '../../rules/index.ts';
import type { AnyRule } from '../../rules/rule.ts';
import { InspectorError } from '../../shared/errors.ts';
import { inspectionFile, readInspection } from '../folder.ts';
import { inspection as inspectionModel } from '../model.ts';
import type { BundleCheck, Origin, SealVerdict } from './model.ts';
import { checkOrigin } from './origin.ts';
import { checkPackage } from './package.ts';
import { checkVerdicts } from './verdicts.ts';

/** Checks a bundle folder, what vouches for it, and that the verdicts beside it follow from it. Throws `bundle-unreadable`. */
export async function checkFolder(
  bundle: string,
  trust: Trust,
  rules: readonly AnyRule[] = ownRules,
): Promise<BundleCheck> {
  const verification = verifyBundle(bundle);
  const beside: ReadBeside = (file) => readControl(bundle, file);
  const origin = originOf(verification.index);
  const folder = dirname(bundle);
  const check = await judge(bundle, verification, beside, trust, { named: namedBy(folder), origin });
  if (check.verdict === 'differs' || check.inspection !== 'same') return check;
  const { differences, state } = checkVerdicts(folder, readInspection(folder).inspection, bundle, rules);
  return { ...check, verdicts: state, differences, verdict: differences.length > 0 ? 'differs' : check.verdict };
}

/**
 * The same in the ZIP of an exported package, which is not unpacked, and with it what the package says of itself and of the bundle that it was
 * redacted from, and every byte of the ZIP that is in no file. Throws `bundle-unreadable`, `archive-unreadable`.
 */
export async function checkArchive(path: string, trust: Trust): Promise<BundleCheck> {
  const archive = await openArchive(path);
  try {
    const packed = await checkPacking(path, archive);
    const check = await checkContents(archive, path, trust).catch((error) =>
      Promise.reject(damaged(path, packed, error)),
    );
    const differences = [...check.differences, ...packingDifferences(packed, check.differences)];
    const verdict = differences.length > 0 ? 'differs' : check.verdict;
    return { ...check, differences, verdict, packing: packed.packing };
  } finally {
    archive.close();
  }
}

async function checkContents(archive: Archive, path: string, trust: Trust): Promise<BundleCheck> {
  const folder = findBundle(archive, path);
  const home = folder.replace(/[^/]*\/$/, '');
  const { readBeside, ...verification } = await verifyArchive(archive, folder, path);
  const named = await namedIn(archive, `${home}${inspectionFile}`);
  const { index } = verification;
  const found = index?.redactionOf === undefined ? undefined : await checkOrigin(archive, home, index, trust);
  const check = await judge(`${path}/${folder}`, verification, readBeside, trust, { named, origin: found?.origin });
  const roots = { bundle: verification.sha256, original: index?.redactionOf?.sha256 };
  const listed = await checkPackage(archive, home, path, roots, trust);
  const isPackage = index?.redactionOf !== undefined || archive.tree.has(`${home}${packageFile}`);
  const whole = isPackage ? { ...check, listSignatures: listed.signatures } : check;
  const beside = [...(found?.differences ?? []), ...listed.differences];
  if (beside.length === 0) return whole;
  return { ...whole, differences: [...check.differences, ...beside], verdict: 'differs' };
}

/** A byte that is not what it was, though every file and all around them is: a compressed form can be changed and unpack to the same. */
function packingDifferences({ difference, intact }: PackingCheck, others: readonly Difference[]): Difference[] {
  if (difference !== undefined) return [difference];
  return intact === false && others.length === 0 ? [{ file: zipStructure, kind: 'packing' }] : [];
}

/** A package that cannot be found its way in any more, for the reason that it was changed. */
function damaged(place: string, { difference }: PackingCheck, error: unknown): unknown {
  if (difference === undefined || !(error instanceof InspectorError)) return error;
  const { file } = difference;
  const message = {
    zh: `打包处被改动：${file}（${error.messageZh ?? error.message}）`,
    en: `changed where the ZIP packs it: ${file} (${error.message})`,
  };
  return new InspectorError('archive-unreadable', message, { place, cause: error });
}

/** Whether a ZIP holds a bundle, as an exported package does and a DOCX does not. */
export async function holdsBundle(path: string): Promise<boolean> {
  const archive = await openArchive(path);
  archive.close();
  return [...archive.tree.keys()].some((file) => file === indexFile || file.endsWith(`/${indexFile}`));
}

async function judge(
  place: string,
  { companions, differences, index, sha256, sm3 }: Verification,
  beside: ReadBeside,
  trust: Trust,
  { named, origin }: { named: Named; origin: Origin | undefined },
): Promise<BundleCheck> {
  const seal = await checkSeal(companions, beside, { sha256, sm3 }, trust);
  const all = [...differences, ...sealDifferences(seal)];
  const inspection = typeof named === 'string' ? named : named.sha256 === sha256 ? 'same' : 'other';
  // The index and its seals are files too.
  const seals = (index?.schemaVersion ?? 0) < 3 ? 2 : 3;
  const files = index === undefined ? 0 : filesOf(index).length + seals + companions.length;
  const verdict = verdictOf(all.length > 0 || inspection === 'other', seal);
  const found = { verdict, place, sha256, sm3, files, index, differences: all, seal, origin };
  return { ...found, inspection, verdicts: undefined, listSignatures: undefined };
}

function verdictOf(differs: boolean, { signatures }: SealState): SealVerdict {
  if (differs) return 'differs';
  if (signatures.length === 0) return 'unsigned';
  return signatures.some(({ trusted }) => trusted) ? 'trusted' : 'unknown-key';
}

function originOf(index: BundleIndex | undefined): Origin | undefined {
  const from = index?.redactionOf;
  return from && { sha256: from.sha256, indexFound: false, seal: undefined, changed: from.files.length };
}

/** Root hash that the inspection beside a bundle names. */
type Named = { sha256: string } | 'absent' | 'unreadable';

function namedBy(folder: string): Named {
  if (!existsSync(join(folder, inspectionFile))) return 'absent';
  try {
    return { sha256: readInspection(folder).inspection.bundle.sha256 };
  } catch {
    return 'unreadable';
  }
}

const longestInspection = 64 << 20;

async function namedIn(archive: Archive, file: string): Promise<Named> {
  if (!archive.tree.has(file)) return 'absent';
  try {
    const bytes = await archive.read(file, longestInspection);
    if (bytes === undefined) return 'unreadable';
    return { sha256: inspectionModel.parse(JSON.parse(bytes.toString('utf8'))).bundle.sha256 };
  } catch {
    return 'unreadable';
  }
}
