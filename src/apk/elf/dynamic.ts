import { dynamicTags, segmentTypes } from './constants.ts';
import type { ElfFile } from './file.ts';
import { dynamicEntry, readStruct } from './structs.ts';

const maxEntries = 4096;
const maxTableBytes = 64 * 1024 * 1024;
const maxNameBytes = 4096;

export interface DynamicSection {
  /** First value of a tag, undefined when it is not there. */
  value(tag: number): number | undefined;
  values(tag: number): number[];
  /** A string of DT_STRTAB; empty when it lies outside. */
  string(offset: number): string;
}

/** Reads PT_DYNAMIC up to DT_NULL, and its string table. A file without one answers nothing. */
export function readDynamic(elf: ElfFile): DynamicSection {
  const entries = readEntries(elf);
  const value = (tag: number): number | undefined => entries.find((entry) => entry.tag === tag)?.value;
  const strings = readStrings(elf, value(dynamicTags.strtab), value(dynamicTags.strsz));
  return {
    value,
    values: (tag) => entries.filter((entry) => entry.tag === tag).map((entry) => entry.value),
    string: (offset) => textAt(strings, offset),
  };
}

function readEntries(elf: ElfFile): { tag: number; value: number }[] {
  const segment = elf.segments.find(({ type }) => type === segmentTypes.dynamic);
  if (segment === undefined) return [];
  const layout = dynamicEntry[elf.bits];
  const bytes = elf.source.read(segment.offset, Math.min(segment.filesz, maxEntries * layout.size));
  const entries: { tag: number; value: number }[] = [];
  for (let at = 0; at + layout.size <= bytes.length; at += layout.size) {
    const entry = readStruct(bytes, at, layout, elf.big);
    if (entry.tag === dynamicTags.null) return entries;
    entries.push(entry);
  }
  elf.problem('elf-dynamic', segment.offset, `no DT_NULL in ${entries.length} entries`);
  return entries;
}

function readStrings(elf: ElfFile, address: number | undefined, size: number | undefined): Buffer {
  if (address === undefined || size === undefined) return Buffer.alloc(0);
  const offset = elf.offsetOf(address);
  const bytes = offset < 0 ? Buffer.alloc(0) : elf.source.read(offset, Math.min(size, maxTableBytes));
  if (bytes.length < size)
    elf.problem('elf-dynamic', Math.max(offset, 0), `string table of ${size} bytes, ${bytes.length} are there`);
  return bytes;
}

function textAt(strings: Buffer, offset: number): string {
  if (offset >= strings.length) return '';
  const end = strings.subarray(offset, offset + maxNameBytes).indexOf(0);
  return strings.toString('utf8', offset, end < 0 ? Math.min(strings.length, offset + maxNameBytes) : offset + end);
}
