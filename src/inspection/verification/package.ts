import { z } from 'zod';

import type { Archive } from '../../evidence/bundle/archive.ts';
import { verifyArchive } from '../../evidence/bundle/verify-archive.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { digestBytes, startDigest } from '../../evidence/seal/digest.ts';
import { checkSeal, checkSignatures, sealDifferences, type SignatureState } from '../../evidence/seal/seal-state.ts';
import { packageForm } from '../../evidence/seal/signature/statement.ts';
import { indexFile, keyOfSignature, packageFile } from '../../evidence/seal/sums.ts';
import type { Trust } from '../../evidence/seal/trust.ts';
import { byText } from '../../shared/order.ts';

/** The original evidence in `raw/` is a bundle of its own as well. */
const rawFolder = 'raw/';
const longest = 64 << 20;
const longestSignature = 64 << 10;

const file = z.object({ path: z.string(), size: z.number().int(), sha256: z.string(), sm3: z.string() });
const root = z.object({ sha256: z.string() });
const list = z.object({ original: root.optional(), bundle: root.optional(), files: z.array(file) });
type Listed = z.infer<typeof file>;

/** What the bundle in the package is, and what it says it was made from. */
interface Roots {
  bundle: string;
  original: string | undefined;
}

/** What came of comparing a package with its own list. */
interface PackageCheck {
  differences: readonly Difference[];
  /** Who signed the list, which names everything that is in the package. */
  signatures: readonly SignatureState[];
}

/**
 * Compares a package with its own list, where it has one, and the original evidence in it with the root hash that the redacted bundle names.
 * Paths are those inside the archive.
 */
export async function checkPackage(
  archive: Archive,
  home: string,
  place: string,
  roots: Roots,
  trust: Trust,
): Promise<PackageCheck> {
  const raw = await checkRaw(archive, home, place, roots, trust);
  if (!archive.tree.has(home + packageFile)) return { differences: raw, signatures: [] };
  const bytes = await readSmall(archive, home + packageFile, longest);
  const names = filesOf(archive, home);
  const signatures = bytes === undefined ? [] : await checkListSignatures(archive, home, names, bytes, trust);
  const wrong = signatures.flatMap(({ fault, file: name }): Difference[] => {
    if (fault === undefined) return [];
    // Signed as it should be, for another list: what was changed is the list.
    if (fault === 'other-bundle') return [{ file: packageFile, kind: 'changed' }];
    return [{ file: name, kind: 'signature-wrong', detail: fault }];
  });
  const read = bytes && parseList(bytes);
  if (read === undefined)
    return { differences: [{ file: packageFile, kind: 'unreadable' }, ...wrong, ...raw], signatures };
  const { bundle, files, original } = read;
  const differences: Difference[] = [
    ...wrong,
    ...rootDifference(bundle?.sha256, roots.bundle),
    ...rootDifference(original?.sha256, roots.original),
  ];
  for (const listed of files) {
    const difference = await compare(archive, home, listed);
    if (difference !== undefined) differences.push(difference);
  }
  const known = new Set([packageFile, ...files.map(({ path }) => path), ...signatures.map(({ file: name }) => name)]);
  const unlisted = names.filter((path) => !known.has(path)).toSorted(byText);
  differences.push(...unlisted.map((path): Difference => ({ file: path, kind: 'unlisted' })));
  return { differences: [...differences, ...raw], signatures };
}

/** Paths in the package, whatever they are but folders. */
function filesOf(archive: Archive, home: string): string[] {
  return [...archive.tree]
    .filter(([path, { type }]) => type !== 'folder' && path.startsWith(home))
    .map(([path]) => path.slice(home.length));
}

async function checkListSignatures(
  archive: Archive,
  home: string,
  names: readonly string[],
  list: Buffer,
  trust: Trust,
): Promise<SignatureState[]> {
  const beside = new Map<string, Buffer | undefined>();
  for (const name of names.filter((one) => keyOfSignature(one, packageFile) !== undefined))
    beside.set(name, await readSmall(archive, home + name, longestSignature));
  const { sha256, sm3 = '' } = digestBytes(list);
  return checkSignatures([...beside.keys()], (name) => beside.get(name), { sha256, sm3 }, trust, packageForm);
}

function rootDifference(said: string | undefined, found: string | undefined): Difference[] {
  if (said === undefined || found === undefined || said === found) return [];
  return [{ file: packageFile, kind: 'changed', expected: found, found: said }];
}

/** Undefined for what cannot be read, or is longer than anything of ours. */
async function readSmall(archive: Archive, path: string, most: number): Promise<Buffer | undefined> {
  try {
    return await archive.read(path, most, { summed: true });
  } catch {
    return undefined;
  }
}

function parseList(bytes: Buffer): z.infer<typeof list> | undefined {
  try {
    return list.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

async function compare(archive: Archive, home: string, listed: Listed): Promise<Difference | undefined> {
  const { path, sha256, size, sm3 } = listed;
  const seen = archive.tree.get(home + path);
  if (seen === undefined) return { file: path, kind: 'missing', expected: sha256 };
  if (seen.type !== 'file') return { file: path, kind: 'not-a-file', expected: sha256 };
  if (seen.size !== size) return { file: path, kind: 'changed', expected: sha256 };
  const digester = startDigest({ sm3: true });
  try {
    for await (const chunk of await archive.open(home + path)) digester.push(chunk);
  } catch {
    return { file: path, kind: 'unreadable', expected: sha256 };
  }
  const found = digester.end();
  if (found.sha256 === sha256 && found.sm3 === sm3) return undefined;
  return { file: path, kind: 'changed', expected: sha256, found: found.sha256 };
}

async function checkRaw(
  archive: Archive,
  home: string,
  place: string,
  { original }: Roots,
  trust: Trust,
): Promise<Difference[]> {
  const folder = `${home}${rawFolder}bundle/`;
  if (!archive.tree.has(`${folder}${indexFile}`)) return [];
  const { companions, differences, readBeside, sha256, sm3 } = await verifyArchive(archive, folder, place);
  const seal = await checkSeal(companions, readBeside, { sha256, sm3 }, trust);
  // As sealed is not enough: whoever changes it can seal it anew.
  const other: Difference[] =
    original === undefined || sha256 === original
      ? []
      : [{ file: indexFile, kind: 'changed', expected: original, found: sha256 }];
  return [...other, ...differences, ...sealDifferences(seal)].map((difference) => ({
    ...difference,
    file: `${rawFolder}bundle/${difference.file}`,
  }));
}
