import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { InspectorError } from '../../shared/errors.ts';
import { digestFile, type Digests } from './digest.ts';
import { indexFile, parseSums, sealFile, sm3SealFile, type Sums, writeSums } from './sums.ts';

/** Root hashes of a sealed bundle folder as they are now. Throws `bundle-unreadable`. */
export function rootOf(bundle: string): Required<Digests> {
  try {
    return digestFile(join(bundle, indexFile)) as Required<Digests>;
  } catch (error) {
    throw new InspectorError('bundle-unreadable', (error as Error).message, { place: bundle, cause: error });
  }
}

/**
 * Puts files beside `bundle.json` and names them in both seals, whose first lines stay as they are. A bundle from before version 3 gets its
 * SM3 seal with the first of them. Throws `output-unwritable`, and `bundle-tampered` for seals that are none.
 */
export function addCompanions(bundle: string, files: ReadonlyMap<string, Buffer>): void {
  const root = rootOf(bundle);
  const sha256 = readSums(bundle, sealFile) ?? new Map();
  const sm3 = readSums(bundle, sm3SealFile) ?? new Map([[indexFile, root.sm3]]);
  if (sha256.get(indexFile) !== root.sha256 || sm3.get(indexFile) !== root.sm3) throw tampered(bundle);
  try {
    for (const [file, bytes] of files) {
      replace(bundle, file, bytes);
      const digests = digestFile(join(bundle, file)) as Required<Digests>;
      sha256.set(file, digests.sha256);
      sm3.set(file, digests.sm3);
    }
    replace(bundle, sm3SealFile, writeSums({ files: sm3 }));
    replace(bundle, sealFile, writeSums({ files: sha256 }));
  } catch (error) {
    throw new InspectorError('output-unwritable', (error as Error).message, { place: bundle, cause: error });
  }
}

function readSums(bundle: string, file: string): Map<string, string> | undefined {
  let text: string;
  try {
    text = readFileSync(join(bundle, file), 'latin1');
  } catch {
    return undefined;
  }
  const sums: Sums | undefined = parseSums(text);
  if (sums === undefined) throw tampered(join(bundle, file));
  return new Map(sums.files);
}

/** Written outside first: what a crash leaves of it must not stand in a sealed folder. */
function replace(bundle: string, file: string, content: Buffer | string): void {
  const draft = join(dirname(resolve(bundle)), `.${file}.${process.pid}.partial`);
  try {
    writeFileSync(draft, content);
    renameSync(draft, join(bundle, file));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function tampered(place: string): InspectorError {
  return new InspectorError(
    'bundle-tampered',
    { zh: '封存值与 bundle.json 不一致，不能签名', en: 'the seal does not fit bundle.json: not signed' },
    { place },
  );
}
