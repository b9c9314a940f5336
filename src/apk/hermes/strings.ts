import { fromBuffer } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import { printableStrings } from '../strings/printable.ts';
import {
  hermesVariants,
  locateTables,
  overflowedLength,
  readHermesHeader,
  tablesFit,
  type HermesHeader,
  type HermesTables,
} from './layout.ts';
import type { HermesProblemCode } from './problems.ts';

export interface HermesString {
  /** Index in the string table; -1 for one found by searching. */
  index: number;
  value: string;
}

export interface HermesStrings {
  /** Bytecode version. */
  version: number;
  /** False when the table could not be read and the strings were searched for. */
  fromTable: boolean;
  strings: IterableIterator<HermesString>;
}

const maxCharacters = 65_536;

/** Whether these first bytes are those of a Hermes bytecode bundle. */
export function isHermesBundle(head: Buffer): boolean {
  return head.length >= 8 && head.readUInt32LE(0) === 0x03bc1fc6 && head.readUInt32LE(4) === 0x1f1903c1;
}

/**
 * The strings of a Hermes bundle: literals, identifiers and property names, in table order; longer ones are cut at 65,536 characters.
 * Undefined when `bytes` is no such bundle. Where no known layout fits, falls back to a search for printable text and says so.
 */
export function hermesStrings(bytes: Buffer, name: string, sink: ProblemSink): HermesStrings | undefined {
  const header = readHermesHeader(bytes);
  if (header === undefined) return undefined;
  const problem = (code: HermesProblemCode, offset: number, detail: string, loss: boolean): void =>
    sink({ code, place: name, offset, detail, loss });
  if (header.fileLength > bytes.length)
    problem('hermes-size', 32, `file length ${header.fileLength}, ${bytes.length} bytes there`, true);

  const fitting = hermesVariants.filter((variant) => tablesFit(bytes, header, variant));
  const known = hermesVariants.find(
    ({ fromVersion, toVersion }) => header.version >= fromVersion && header.version <= toVersion,
  );
  const variant = known !== undefined && fitting.includes(known) ? known : fitting[0];
  if (variant === undefined) {
    problem('hermes-layout', 8, `no known table layout fits version ${header.version}`, true);
    return { version: header.version, fromTable: false, strings: searched(bytes, name) };
  }
  if (variant !== known) problem('hermes-version', 8, `version ${header.version} is not known`, false);
  const report = (index: number): void =>
    problem('hermes-string-bounds', 0, `string ${index} lies outside the string storage`, true);
  return {
    version: header.version,
    fromTable: true,
    strings: fromTable(bytes, header, locateTables(header, variant), report),
  };
}

function* fromTable(
  bytes: Buffer,
  header: HermesHeader,
  tables: HermesTables,
  report: (index: number) => void,
): IterableIterator<HermesString> {
  let reported = false;
  for (let index = 0; index < header.stringCount; index++) {
    const entry = bytes.readUInt32LE(tables.smallAt + index * 4);
    const value = readString(bytes, header, tables, entry);
    if (value !== undefined) yield { index, value };
    else if (!reported) {
      report(index);
      reported = true;
    }
  }
}

function readString(bytes: Buffer, header: HermesHeader, tables: HermesTables, entry: number): string | undefined {
  const wide = (entry & 1) === 1;
  let [offset, length] = [(entry >>> 1) & 0x7f_ffff, entry >>> 24];
  if (length === overflowedLength) {
    if (offset >= header.overflowStringCount) return undefined;
    const at = tables.overflowAt + offset * 8;
    [offset, length] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
  }
  const start = tables.storageAt + offset;
  const kept = Math.min(length, maxCharacters);
  if (start + length * (wide ? 2 : 1) > tables.storageEnd) return undefined;
  return wide ? bytes.toString('utf16le', start, start + kept * 2) : bytes.toString('latin1', start, start + kept);
}

function* searched(bytes: Buffer, name: string): IterableIterator<HermesString> {
  for (const { value } of printableStrings(fromBuffer(bytes, name), { encodings: ['ascii', 'utf16le'] }))
    yield { index: -1, value };
}
