import { hermesStrings, isHermesBundle } from '../../apk/hermes/strings.ts';
import type { Problem } from '../../apk/problem.ts';
import type { Gap } from '../../evidence/gap.ts';
import type { Owner, Place } from '../../evidence/place.ts';
import { scriptCalls } from '../../standards/crypto.ts';
import type { StaticContext } from '../context.ts';
import { decodeText } from './decode.ts';
import { type AssetSource, type Reading, sourceOf } from './entries.ts';
import { type AssetLink, type AssetSinks, readEntry } from './read-entry.ts';
import { textKinds } from './text-kinds.ts';

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

export const assetLimits = {
  /** Largest file read; beyond it a gap. */
  entryBytes: 48 * 1024 ** 2,
  /** Strings kept of one file: dictionaries and city lists do not crowd out the rest. */
  stringsPerFile: 40_000,
  strings: 400_000,
  links: 50_000,
  /** UTF-16 units kept of one string. */
  units: 16_384,
} as const;

/** What is gathered while the packed files of an app are read. */
export interface AssetRun {
  context: StaticContext;
  owner(file: string): Owner;
  strings: AssetString[];
  links: (AssetLink & { place: Place })[];
  scriptCalls: { id: string; text: string; place: Place }[];
  problems: Problem[];
  gaps: Gap[];
}

/** Reads one packed file into `state`. `path` tells its owner and kind, `file` is how evidence names it. */
export function readFile(
  bytes: Buffer,
  file: string,
  path: string,
  reading: Exclude<Reading, 'archive'>,
  state: AssetRun,
): void {
  const source = sourceOf(path, reading);
  const owner = state.owner(path);
  let kept = 0;
  const keep = (value: string, kinds: number, shown: boolean, line?: number): void => {
    if (state.strings.length >= assetLimits.strings || ++kept > assetLimits.stringsPerFile) return;
    const place: Place = line === undefined ? { file, owner } : { file, owner, line };
    state.strings.push({
      value: value.length > assetLimits.units ? value.slice(0, assetLimits.units) : value,
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
      if (state.links.length < assetLimits.links)
        state.links.push({ ...link, place: { file, owner, line: link.line } });
    },
  };
  if (isHermesBundle(bytes)) {
    const bundle = hermesStrings(bytes, file, (problem) => state.problems.push(problem));
    for (const { value } of bundle?.strings ?? []) {
      const kinds = textKinds(value);
      if (kinds !== 0) keep(value, kinds, false);
    }
  } else if (isBinary(bytes)) {
    if (reading !== 'lines' && !isCompiledXml(bytes)) {
      state.gaps.push({ code: 'asset-not-text', place: file, detail: 'its bytes are no text: encrypted or misnamed' });
    }
  } else {
    const text = decodeText(bytes);
    readEntry(text, reading, source, sinks);
    if (reading === 'script' || reading === 'markup') addScriptCalls(text, { file, owner }, state);
  }
  if (kept > assetLimits.stringsPerFile) {
    state.gaps.push({
      code: 'asset-strings-capped',
      place: file,
      detail: `${kept} strings, ${assetLimits.stringsPerFile} kept`,
    });
  }
}

function addScriptCalls(text: string, place: Place, state: AssetRun): void {
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

/** `RES_XML_TYPE` with its header size: resources of a nested app, whose texts are not this one's. */
function isCompiledXml(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readUInt32LE(0) === 0x0008_0003;
}

/** Compiled XML, encrypted pages and pictures with a misleading name: zero bytes that are no UTF-16. */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 512);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > 0 && zeros < head.length / 4;
}
