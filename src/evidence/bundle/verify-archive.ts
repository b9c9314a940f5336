import { InspectorError } from '../../shared/errors.ts';
import { followChain, isJournal } from '../seal/chain.ts';
import { digestBytes, startDigest, type Digests } from '../seal/digest.ts';
import type { ReadBeside } from '../seal/seal-state.ts';
import { isCompanion, sealFile, sm3SealFile } from '../seal/sums.ts';
import type { Archive } from './archive.ts';
import { compareContent, parseIndex, planComparison, type Read } from './compare.ts';
import { type BundleFile, indexFile } from './model.ts';
import { controlLimit, noIndex, type Verification } from './verify.ts';

export interface ArchiveVerification extends Verification {
  readBeside: ReadBeside;
}

/** The folder in a ZIP that holds a bundle, with its slash: `bundle/` of a package, or the only one there is. Throws `bundle-unreadable`. */
export function findBundle({ tree }: Archive, place: string): string {
  if (tree.has(`${usualFolder}${indexFile}`)) return usualFolder;
  const folders = [...tree.keys()]
    .filter((path) => path === indexFile || path.endsWith(`/${indexFile}`))
    .map((path) => path.slice(0, -indexFile.length));
  const [folder] = folders;
  if (folder === undefined) throw noIndex(place);
  if (folders.length === 1) return folder;
  const list = folders.join(', ');
  const message = { zh: `不止一个证据包：${list}`, en: `more than one bundle: ${list}` };
  throw new InspectorError('bundle-unreadable', message, { place });
}

const usualFolder = 'bundle/';

/** As `verifyBundle`, over a folder of a ZIP that is read as a stream. Throws `bundle-unreadable`, `archive-unreadable`. */
export async function verifyArchive(archive: Archive, folder: string, place: string): Promise<ArchiveVerification> {
  const beside = await readControl(archive, folder);
  const indexBytes = beside.get(indexFile);
  if (indexBytes === undefined) throw noIndex(place);
  const text = (file: string) => beside.get(file)?.toString('latin1');
  const control = new Map<string, Digests>([...beside].map(([file, bytes]) => [file, digestBytes(bytes)]));
  const index = parseIndex(indexBytes);
  const tree = new Map(
    [...archive.tree].flatMap(([path, seen]) => (path.startsWith(folder) ? [[path.slice(folder.length), seen]] : [])),
  );
  const { files, seal, unlisted } = planComparison({
    tree,
    control,
    seals: { sha256: text(sealFile), sm3: text(sm3SealFile) },
    index,
  });
  const differences = [...seal];
  for (const { difference, file } of files) {
    const told = difference ?? compareContent(file, await readContent(archive, folder, file));
    if (told !== undefined) differences.push(told);
  }
  const { sha256, sm3 } = digestBytes(indexBytes);
  return {
    sha256,
    sm3,
    index,
    differences: [...differences, ...unlisted],
    companions: [...beside.keys()].filter(isCompanion),
    readBeside: (file) => beside.get(file),
  };
}

async function readControl(archive: Archive, folder: string): Promise<Map<string, Buffer>> {
  const beside = new Map<string, Buffer>();
  for (const path of archive.tree.keys()) {
    const file = path.slice(folder.length);
    if (!path.startsWith(folder) || !(isControl(file) || isCompanion(file))) continue;
    try {
      const bytes = await archive.read(path, file === indexFile ? controlLimit : companionLimit);
      if (bytes !== undefined) beside.set(file, bytes);
    } catch {
      // Damaged inside the archive: as good as missing.
    }
  }
  return beside;
}

/** A signature is a kilobyte, a time stamp a few. */
const companionLimit = 1 << 20;

function isControl(file: string): boolean {
  return file === indexFile || file === sealFile || file === sm3SealFile;
}

async function readContent(archive: Archive, folder: string, { path }: BundleFile): Promise<Read | undefined> {
  const digester = startDigest({ sm3: true });
  const chain = isJournal(path) ? followChain() : undefined;
  try {
    for await (const chunk of await archive.open(folder + path)) {
      digester.push(chunk);
      chain?.push(chunk);
    }
  } catch {
    // Damaged inside the archive.
    return undefined;
  }
  return { ...digester.end(), ...(chain === undefined ? {} : { chain: chain.end() }) };
}
