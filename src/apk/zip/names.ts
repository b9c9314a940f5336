import { isUtf8 } from 'node:buffer';

import type { ProblemSink } from '../problem.ts';
import type { ZipEntry } from './model.ts';
import { zipProblem, type ZipProblemCode } from './problems.ts';

/** Longest entry name taken as ordinary, in UTF-16 units; Linux limits a path to 4,096 bytes and tools to far less. */
const longestOrdinaryName = 1024;
const shownLength = 160;

/** C0, DEL, C1, and the bidirectional controls (Unicode Bidi_Control, UAX #9) that make a name read other than it is. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
const outside = /^[/\\]|^[a-zA-Z]:|(?:^|[/\\])\.\.?(?:[/\\]|$)/;
/** Anything that calls for a closer look; ordinary names cost one test. */
const remarkable = /[^\u0020-\u007e]|^[/\\]|:|(?:^|[/\\])\.\.?(?:[/\\]|$)|^$/;

/** A name from a stranger for one line of text: controls as `\u{…}`, shortened. Equal to the name for ordinary names. */
export function printableName(name: string): string {
  const short = name.length > shownLength ? `${name.slice(0, shownLength)}…(${name.length})` : name;
  return short.replace(controls, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
}

/** Reports what is wrong with an entry's name; `offset` is where its central record stands. */
export function checkName(entry: Pick<ZipEntry, 'name' | 'nameBytes'>, offset: number, report: ProblemSink): void {
  const { name } = entry;
  if (name.length <= longestOrdinaryName && !remarkable.test(name)) return;
  const place = printableName(name);
  const say = (code: ZipProblemCode, detail: string): void => report(zipProblem(code, place, detail, offset));
  if (name === '') say('zip-name-empty', 'the entry has no name');
  if (name.length > longestOrdinaryName) say('zip-name-long', `the name has ${name.length} characters`);
  if (outside.test(name)) say('zip-name-outside', 'the name leads out of the folder it would be unpacked to');
  if (name.search(controls) >= 0) say('zip-name-control', 'the name holds control or text direction characters');
  if (name.includes('\0') || name.includes('\ufffd')) checkEncoding(entry.nameBytes, say);
}

function checkEncoding(bytes: Buffer, say: (code: ZipProblemCode, detail: string) => void): void {
  if (!isPlatformName(bytes)) {
    say('zip-name-encoding', 'the name is not UTF-8, or holds a NUL');
  } else if (!isUtf8(bytes)) {
    say('zip-name-overlong', 'the name is UTF-8 to Android only: overlong forms or surrogates');
  }
}

/**
 * AOSP libziparchive's IsValidEntryName (entry_name_utils-inl.h): no NUL, and lead bytes followed by as many continuation bytes as they
 * announce. Overlong forms, surrogates and the five- and six-byte forms of RFC 2279 pass.
 */
function isPlatformName(bytes: Buffer): boolean {
  let expected = 0;
  for (const byte of bytes) {
    const continuation = (byte & 0xc0) === 0x80;
    if (byte === 0 || continuation !== expected > 0) return false;
    if (continuation) {
      expected -= 1;
    } else if (byte >= 0xfe) {
      return false;
    } else if (byte >= 0xc0) {
      expected = Math.clz32(~(byte << 24)) - 1;
    }
  }
  return expected === 0;
}
