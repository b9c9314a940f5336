import { fromBuffer } from '../apk/bytes.ts';
import type { ZipArchive } from '../apk/zip/model.ts';
import { openZip } from '../apk/zip/open.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Place } from '../evidence/place.ts';
import { InspectorError } from '../shared/errors.ts';
import { isMiniProgram, readingOf } from './asset-pass/entries.ts';
import type { AssetLink } from './asset-pass/read-entry.ts';
import { assetLimits, type AssetRun, type AssetString, readFile } from './asset-pass/read-file.ts';
import { once, placePrefix, type StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';
import { ownersOf } from './owner.ts';

/** The one reading of all packed text files of all parts. */
export interface AssetPass {
  strings: readonly AssetString[];
  links: readonly (AssetLink & { place: Place })[];
  /** Calls of JavaScript cryptography that scripts hold, by ids of `standards/crypto.ts`. */
  scriptCalls: readonly { id: string; text: string; place: Place }[];
  gaps: readonly Gap[];
}

/** Reads at most once per context, whoever asks first. */
export function assetPass(context: StaticContext): Promise<AssetPass> {
  return once(context, assetPass, () => run(context));
}

async function run(context: StaticContext): Promise<AssetPass> {
  const state: AssetRun = {
    context,
    owner: ownersOf(context).ofAsset,
    strings: [],
    links: [],
    scriptCalls: [],
    problems: [],
    gaps: [],
  };
  for (const part of context.parts) await readArchive(part.archive, placePrefix(part), '', state);
  if (state.strings.length >= assetLimits.strings) {
    state.gaps.push({
      code: 'asset-strings-capped',
      place: '',
      detail: `only the first ${assetLimits.strings} strings of packed files are kept`,
    });
  }
  return {
    strings: state.strings,
    links: state.links,
    scriptCalls: state.scriptCalls,
    gaps: sortGaps([...state.gaps, ...lossGaps(state.problems)]),
  };
}

/** `folder` is the path of a nested archive inside its APK: owners are told by the whole path. */
async function readArchive(archive: ZipArchive, prefix: string, folder: string, state: AssetRun): Promise<void> {
  for (const entry of archive.entries) {
    const { name, size } = entry;
    const place = prefix + name;
    if (isMiniProgram(name)) {
      state.gaps.push({ code: 'mini-program-package', place, detail: 'packed mini-programs are not read' });
      continue;
    }
    const reading = readingOf(folder === '' ? name : `assets/${name}`);
    if (reading === undefined || size === 0 || archive.find(name) !== entry) continue;
    if (reading === 'archive' && folder !== '') continue;
    if (size > assetLimits.entryBytes) {
      state.gaps.push({
        code: 'asset-too-large',
        place,
        detail: `${size} bytes; files up to ${assetLimits.entryBytes} are read`,
      });
      continue;
    }
    state.context.budget.check(place);
    try {
      const bytes = await archive.readAsync(entry, assetLimits.entryBytes);
      if (reading === 'archive') await readNested(bytes, place, state);
      else readFile(bytes, place, folder + name, reading, state);
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
      state.gaps.push(errorGap(error.toRecord(), place));
    }
  }
}

/** Offline packages of H5 pages (`.wgt`, `.zip`), one level deep. Archives without pages are somebody's data. */
async function readNested(bytes: Buffer, place: string, state: AssetRun): Promise<void> {
  const archive = openZip(fromBuffer(bytes, place), state.context.budget);
  const pages = archive.entries.some(({ name }) => /\.(?:html?|js)$/i.test(name));
  if (pages) await readArchive(archive, `${place}!/`, `${place}/`, state);
}
