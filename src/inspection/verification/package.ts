import { z } from 'zod';

import type { Archive } from '../../evidence/bundle/archive.ts';
import { verifyArchive } from '../../evidence/bundle/verify-archive.ts';
import type { Difference } from '../../evidence/seal/difference.ts';
import { startDigest } from '../../evidence/seal/digest.ts';
import { byText } from '../../shared/order.ts';

/** What an exported package says it holds, beside the original evidence in `raw/`, which is a bundle of its own. */
const listFile = 'export.json';
const rawFolder = 'raw/';
const longest = 64 << 20;

const file = z.object({ path: z.string(), size: z.number().int(), sha256: z.string(), sm3: z.string() });
const list = z.object({ files: z.array(file) });
type Listed = z.infer<typeof file>;

/** Compares a package with its own list; nothing where it has none. Paths are those inside the archive. */
export async function checkPackage(archive: Archive, home: string, place: string): Promise<Difference[]> {
  if (!archive.tree.has(home + listFile)) return [];
  const files = await readList(archive, home + listFile);
  if (files === undefined) return [{ file: listFile, kind: 'unreadable' }];
  const differences: Difference[] = [];
  for (const listed of files) {
    const difference = await compare(archive, home, listed);
    if (difference !== undefined) differences.push(difference);
  }
  const known = new Set([listFile, ...files.map(({ path }) => path)]);
  const unlisted = [...archive.tree]
    .filter(([path, { type }]) => type !== 'folder' && path.startsWith(home))
    .map(([path]) => path.slice(home.length))
    .filter((path) => !known.has(path) && !path.startsWith(rawFolder))
    .toSorted(byText);
  differences.push(...unlisted.map((path): Difference => ({ file: path, kind: 'unlisted' })));
  return [...differences, ...(await checkRaw(archive, home, place))];
}

async function readList(archive: Archive, path: string): Promise<Listed[] | undefined> {
  try {
    const bytes = await archive.read(path, longest);
    return bytes && list.parse(JSON.parse(bytes.toString('utf8'))).files;
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

async function checkRaw(archive: Archive, home: string, place: string): Promise<Difference[]> {
  const folder = `${home}${rawFolder}bundle/`;
  if (!archive.tree.has(`${folder}bundle.json`)) return [];
  const { differences } = await verifyArchive(archive, folder, place);
  return differences.map((difference) => ({ ...difference, file: `${rawFolder}bundle/${difference.file}` }));
}
