import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { readAttachment, readBundle } from '../evidence/bundle/read.ts';
import { digestFile } from '../evidence/seal/digest.ts';
import type { Locale } from '../i18n/locale.ts';
import { readInspection } from '../inspection/folder.ts';
import { checkArchive } from '../inspection/verification/check.ts';
import { makeFolder, unwritable } from '../inspection/writable.ts';
import { renderReplay } from '../report/replay/index.tsx';
import { rules } from '../rules/index.ts';
import { InspectorError } from '../shared/errors.ts';
import { extractArchive, refuseHostile } from './archive/extract.ts';

export interface ReplayRequest {
  /** An inspection's folder, its `inspection.json`, or a package. */
  path: string;
  /** Where the page is written, and what a package holds; undefined: beside the evidence. */
  out: string | undefined;
  locale: Locale;
}

/**
 * Writes the replay page of an inspection or of an exported package, which is verified and then unpacked; a folder made for it is taken away
 * again where it comes to nothing. Gives the page's path and how many looks it shows. Throws `package-unreadable`, `inspection-unreadable`,
 * `bundle-tampered`, `output-unwritable`.
 */
export async function writeReplay({ locale, out, path }: ReplayRequest): Promise<{ page: string; looks: number }> {
  if (!existsSync(path))
    throw new InspectorError('file-not-found', { zh: '没有这个文件', en: 'no such file' }, { place: path });
  const packed = statSync(path, { throwIfNoEntry: false })?.isFile() === true && basename(path) !== 'inspection.json';
  if (!packed) return writePage(path, out, locale);
  const { folder, isNew } = await unpack(path, out);
  try {
    return writePage(join(folder, packageFolder), undefined, locale);
  } catch (error) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function writePage(source: string, out: string | undefined, locale: Locale): { page: string; looks: number } {
  const { folder, inspection } = readInspection(source);
  const bundle = readBundle(resolve(folder, inspection.bundle.path));
  if (bundle.sha256 !== inspection.bundle.sha256) throw otherBundle(bundle.path);
  const into = out === undefined ? folder : resolve(out);
  const input = {
    inspection,
    evidence: bundle.evidence,
    entries: bundle.index.entries,
    rules,
    locale,
    attachment: (file: string) => readAttachment(bundle, file),
    redactionOf: bundle.index.redactionOf?.sha256,
  };
  const { looks, page } = renderReplay(input, { bundle: addressFrom(into, bundle.path) });
  makeFolder(into);
  const target = join(into, `replay.${locale}.html`);
  try {
    writeFileSync(target, page);
  } catch (error) {
    throw unwritable(target, error);
  }
  return { page: target, looks };
}

function otherBundle(place: string): InspectorError {
  const message = {
    zh: 'inspection.json 记录的根哈希与证据包不同',
    en: 'inspection.json names another root hash than the bundle has',
  };
  return new InspectorError('bundle-tampered', message, { place });
}

/** How a page in `folder` names the bundle. */
function addressFrom(folder: string, bundle: string): string {
  const path = relative(folder, bundle);
  if (isAbsolute(path)) return pathToFileURL(bundle).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}

const markFile = 'package.sha256';
const packageFolder = 'package';

/** A folder of its own for each package: `<name>.opened` beside it, used again for the same package. */
async function unpack(path: string, out: string | undefined): Promise<{ folder: string; isNew: boolean }> {
  const { sha256 } = digestFile(path, { sm3: false });
  const wanted = resolve(out ?? join(dirname(path), `${basename(path).replace(/\.zip$/i, '')}.opened`));
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(folder)) {
      if (readMark(folder) === sha256) return { folder, isNew: false };
      continue;
    }
    await verify(path);
    makeFolder(folder);
    try {
      const inside = join(folder, packageFolder);
      mkdirSync(inside);
      await extractArchive(path, inside);
      writeFileSync(join(folder, markFile), sha256);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    return { folder, isNew: true };
  }
}

/** Nothing of a package is written before it is known to be as it was sealed. */
async function verify(path: string): Promise<void> {
  await refuseHostile(path);
  const { differences, inspection, verdict } = await checkArchive(path, new Set()).catch((error: unknown) => {
    if (!(error instanceof InspectorError) || error.code === 'bundle-tampered') throw error;
    const message = { zh: error.messageZh ?? error.message, en: error.message };
    throw new InspectorError('package-unreadable', message, { place: path, cause: error });
  });
  if (verdict !== 'differs') return;
  const [first] = differences;
  if (first === undefined && inspection === 'other') throw otherBundle(path);
  const message = {
    zh: `包与封存时不同，首个不同之处：${first?.file}；用 zhijian verify 查看全部`,
    en: `the package is not as it was sealed, first difference: ${first?.file}; zhijian verify tells all`,
  };
  throw new InspectorError('bundle-tampered', message, { place: path });
}

function readMark(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, markFile), 'latin1');
  } catch {
    return undefined;
  }
}
