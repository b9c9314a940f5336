/**
 * The seal of a bundle: two files in the format of sha256sum, one of SHA-256 and one of SM3, over `bundle.json` and over what was put beside it
 * later, such as signatures. Their first line is the root hash and never changes.
 */
export interface Sums {
  /** Hash by file name; `bundle.json` first, the others sorted. */
  files: ReadonlyMap<string, string>;
}

export const indexFile = 'bundle.json';
/** Lists what an exported package holds: beside the folder of its bundle, and signed by itself. */
export const packageFile = 'export.json';
export const sealFile = 'bundle.json.sha256';
/** Since version 3 of the bundle. */
export const sm3SealFile = 'bundle.json.sm3';
export const stampRequestFile = 'bundle.json.tsq';
export const stampFile = 'bundle.json.tsr';

/** Hexadecimal digits that a key is named by. */
export const keyIdLength = 32;
const signatureEnd = new RegExp(`^\\.([0-9a-f]{${keyIdLength}})\\.sig$`);

/** Name of a signature over `file`, beside it. */
export function signatureFile(keyId: string, file = indexFile): string {
  return `${file}.${keyId}.sig`;
}

/** Key id in the name of a signature over `file`; undefined: it is none. */
export function keyOfSignature(name: string, file = indexFile): string | undefined {
  if (!name.startsWith(`${file}.`)) return undefined;
  return signatureEnd.exec(name.slice(file.length))?.[1];
}

/** What may be put beside `bundle.json` after sealing. */
export function isCompanion(file: string): boolean {
  return file === stampFile || file === stampRequestFile || keyOfSignature(file) !== undefined;
}

/** Undefined unless the text is exactly what `writeSums` writes. */
export function parseSums(text: string): Sums | undefined {
  const files = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    const [, hash = '', file = ''] = match ?? [];
    const known = files.size === 0 ? file === indexFile : isCompanion(file);
    if (!known || files.has(file)) return undefined;
    files.set(file, hash);
  }
  const sums = { files };
  return files.size > 0 && writeSums(sums) === text ? sums : undefined;
}

export function writeSums({ files }: Sums): string {
  const later = [...files.keys()].filter((file) => file !== indexFile).toSorted();
  return [indexFile, ...later].map((file) => `${files.get(file)}  ${file}\n`).join('');
}
