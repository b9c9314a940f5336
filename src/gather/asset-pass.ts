import { fromBuffer } from '../apk/bytes.ts';
import { hermesStrings, isHermesBundle } from '../apk/hermes/strings.ts';
import type { Problem } from '../apk/problem.ts';
import type { ZipArchive } from '../apk/zip/model.ts';
import { openZip } from '../apk/zip/open.ts';
import type { Gap } from '../evidence/gap.ts';
import type { Owner, Place } from '../evidence/place.ts';
import { InspectorError } from '../shared/errors.ts';
import { scriptCalls } from '../standards/crypto.ts';
import { decodeText } from './asset-pass/decode.ts';
import { type AssetSource, readingOf, sourceOf } from './asset-pass/entries.ts';
import { type AssetLink, type AssetSinks, readEntry } from './asset-pass/read-entry.ts';
import { textKinds } from './asset-pass/text-kinds.ts';
import { once, placePrefix, type StaticContext } from './context.ts';
import { errorGap, lossGaps, sortGaps } from './gaps.ts';
import { ownersOf } from './owner.ts';

/** One string of a packed file that some evidence kind may want. */
export interface AssetString {
  value: string;
  /** Bits of `stringKinds`. */
  kinds: number;
  source: AssetSource;
  /** Shown as it stands, whatever its language. */
  shown: boolean;
  place: Place;
}

/** The one reading of all packed text files of all parts. */
export interface AssetPass {
  strings: readonly AssetString[];
  links: readonly (AssetLink & { place: Place })[];
  /** Calls of JavaScript cryptography that scripts hold, by ids of `standards/crypto.ts`. */
  scriptCalls: readonly { id: string; text: string; place: Place }[];
  gaps: readonly Gap[];
}

const limits = {
  /** Largest file read; beyond it a gap. */
  entryBytes: 48 * 1024 ** 2,
  /** Strings kept of one file: dictionaries and city lists do not crowd out the rest. */
  stringsPerFile: 40_000,
  strings: 400_000,
  links: 50_000,
  /** UTF-16 units kept of one string. */
  units: 16_384,
} as const;

/** Reads at most once per context, whoever asks first. */
export function assetPass(context: StaticContext): Promise<AssetPass> {
  return once(context, assetPass, () => run(context));
}

interface Run {
  context: StaticContext;
  owner(file: string): Owner;
  strings: AssetString[];
  links: (AssetLink & { place: Place })[];
  scriptCalls: { id: string; text: string; place: Place }[];
  problems: Problem[];
  gaps: Gap[];
}

async function run(context: StaticContext): Promise<AssetPass> {
  const state: Run = {
    context,
    owner: ownersOf(context).ofAsset,
    strings: [],
    links: [],
    scriptCalls: [],
    problems: [],
    gaps: [],
  };
  for (const part of context.parts) await readArchive(part.archive, placePrefix(part), '', state);
  if (state.strings.length >= limits.strings) {
    state.gaps.push({
      code: 'asset-strings-capped',
      place: '',
      detail: `only the first ${limits.strings} strings of packed files are kept`,
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
async function readArchive(archive: ZipArchive, prefix: string, folder: string, state: Run): Promise<void> {
  for (const entry of archive.entries) {
    const { name, size } = entry;
    const place = prefix + name;
    if (name.endsWith('.wxapkg')) {
      state.gaps.push({ code: 'mini-program-package', place, detail: 'packed mini-programs are not read' });
      continue;
    }
    const reading = readingOf(folder === '' ? name : `assets/${name}`);
    if (reading === undefined || size === 0 || archive.find(name) !== entry) continue;
    if (reading === 'archive' && folder !== '') continue;
    if (size > limits.entryBytes) {
      state.gaps.push({
        code: 'asset-too-large',
        place,
        detail: `${size} bytes; files up to ${limits.entryBytes} are read`,
      });
      continue;
    }
    state.context.budget.check(place);
    try {
      const bytes = await archive.readAsync(entry, limits.entryBytes);
      if (reading === 'archive') await readNested(bytes, place, state);
      else readFile(bytes, place, folder + name, reading, state);
    } catch (error) {
      if (!(error instanceof InspectorError) || error.code === 'budget-exceeded') throw error;
      state.gaps.push(errorGap(error.toRecord(), place));
    }
  }
}

/** Offline packages of H5 pages (`.wgt`, `.zip`), one level deep. Archives without pages are somebody's data. */
async function readNested(bytes: Buffer, place: string, state: Run): Promise<void> {
  const archive = openZip(fromBuffer(bytes, place), state.context.budget);
  const pages = archive.entries.some(({ name }) => /\.(?:html?|js)$/i.test(name));
  if (pages) await readArchive(archive, `${place}!/`, `${place}/`, state);
}

function readFile(
  bytes: Buffer,
  file: string,
  path: string,
  reading: 'markup' | 'script' | 'json' | 'lines' | 'style',
  state: Run,
): void {
  const source = sourceOf(path, reading);
  const owner = state.owner(path);
  let kept = 0;
  const keep = (value: string, kinds: number, shown: boolean, line?: number): void => {
    if (state.strings.length >= limits.strings || ++kept > limits.stringsPerFile) return;
    const place: Place = line === undefined ? { file, owner } : { file, owner, line };
    state.strings.push({
      value: value.length > limits.units ? value.slice(0, limits.units) : value,
      kinds,
      source,
      shown,
      place,
    });
  };
  const sinks: AssetSinks = {
    text({ value, line, shown }) {
      const kinds = textKinds(value);
      if (kinds !== 0 || (shown && hasLetter.test(value))) keep(value, kinds, shown, line);
    },
    link(link) {
      if (state.links.length < limits.links) state.links.push({ ...link, place: { file, owner, line: link.line } });
    },
  };
  if (isHermesBundle(bytes)) {
    const bundle = hermesStrings(bytes, file, (problem) => state.problems.push(problem));
    for (const { value } of bundle?.strings ?? []) {
      const kinds = textKinds(value);
      if (kinds !== 0) keep(value, kinds, false);
    }
  } else if (isBinary(bytes)) {
    if (reading !== 'lines')
      state.gaps.push({ code: 'asset-not-text', place: file, detail: 'its bytes are no text: encrypted or misnamed' });
  } else {
    const text = decodeText(bytes);
    readEntry(text, reading, source, sinks);
    if (reading === 'script' || reading === 'markup') addScriptCalls(text, { file, owner }, state);
  }
  if (kept > limits.stringsPerFile) {
    state.gaps.push({
      code: 'asset-strings-capped',
      place: file,
      detail: `${kept} strings, ${limits.stringsPerFile} kept`,
    });
  }
}

function addScriptCalls(text: string, place: Place, state: Run): void {
  for (const { id, text: call } of scriptCalls) {
    const at = text.indexOf(call);
    if (at !== -1) state.scriptCalls.push({ id, text: call, place: { ...place, line: lineOf(text, at) } });
  }
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

const hasLetter = /\p{L}/u;

/** Compiled XML, encrypted pages and pictures with a misleading name: zero bytes that are no UTF-16. */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 512);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > 0 && zeros < head.length / 4;
}
