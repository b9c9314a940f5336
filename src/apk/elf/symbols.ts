import { dynamicTags, sectionTypes } from './constants.ts';
import type { DynamicSection } from './dynamic.ts';
import type { ElfFile } from './file.ts';
import type { DynamicSymbol } from './model.ts';
import { readStruct, symbolEntry } from './structs.ts';

/** More dynamic symbols than any known library has. */
const maxSymbols = 1_000_000;
const batch = 4096;

const bindings: Readonly<Record<number, DynamicSymbol['binding']>> = { 0: 'local', 1: 'global', 2: 'weak' };
const types: Readonly<Record<number, DynamicSymbol['type']>> = { 1: 'object', 2: 'function' };

/** A dynamic symbol whose name is read only when asked for. */
export interface RawSymbol {
  nameOffset: number;
  defined: boolean;
  binding: DynamicSymbol['binding'];
  type: DynamicSymbol['type'];
  /** STV_DEFAULT or STV_PROTECTED: others may bind to it. */
  visible: boolean;
}

/** The dynamic symbols in table order, the empty first one left out; at most a million. */
export function* dynamicSymbols(elf: ElfFile, dynamic: DynamicSection): IterableIterator<RawSymbol> {
  const address = dynamic.value(dynamicTags.symtab);
  if (address === undefined) return;
  const start = elf.offsetOf(address);
  const declared = countSymbols(elf, dynamic, address);
  const count = Math.min(declared, maxSymbols);
  if (start < 0 || count < declared)
    elf.problem('elf-symbols', Math.max(start, 0), `${declared} symbols at address ${address}`);
  if (start < 0) return;
  const layout = symbolEntry[elf.bits];
  for (let first = 0; first < count; first += batch) {
    const wanted = Math.min(batch, count - first);
    const bytes = elf.source.read(start + first * layout.size, wanted * layout.size);
    const available = Math.floor(bytes.length / layout.size);
    for (let index = first === 0 ? 1 : 0; index < available; index++)
      yield toSymbol(readStruct(bytes, index * layout.size, layout, elf.big));
    if (available === wanted) continue;
    elf.problem('elf-symbols', start, `${count} symbols, ${first + available} are there`);
    return;
  }
}

function toSymbol({ name, info, other, shndx }: Record<'name' | 'info' | 'other' | 'shndx', number>): RawSymbol {
  const visibility = other & 3;
  return {
    nameOffset: name,
    defined: shndx !== 0,
    binding: bindings[info >> 4] ?? 'other',
    type: types[info & 15] ?? 'other',
    visible: visibility === 0 || visibility === 3,
  };
}

/** ELF does not say how many there are: the hash tables do, else the section header, else the string table that linkers put next. */
function countSymbols(elf: ElfFile, dynamic: DynamicSection, symtab: number): number {
  const hash = dynamic.value(dynamicTags.hash);
  if (hash !== undefined) return words(elf, elf.offsetOf(hash), 2)[1] ?? 0; // nchain
  const gnuHash = dynamic.value(dynamicTags.gnuHash);
  if (gnuHash !== undefined) return countByGnuHash(elf, elf.offsetOf(gnuHash));
  const layout = symbolEntry[elf.bits];
  const section = elf.sections.find(({ type }) => type === sectionTypes.dynsym);
  if (section !== undefined) return Math.floor(section.size / layout.size);
  const strtab = dynamic.value(dynamicTags.strtab) ?? 0;
  return Math.max(0, Math.floor((strtab - symtab) / layout.size));
}

/** The highest symbol of any bucket, then along its chain to the entry with the low bit set. */
function countByGnuHash(elf: ElfFile, offset: number): number {
  const [buckets = 0, firstSymbol = 0, bloomWords = 0] = words(elf, offset, 4);
  const bucketsAt = offset + 16 + bloomWords * (elf.bits / 8);
  const bucketWords = words(elf, bucketsAt, Math.min(buckets, maxSymbols));
  const last = bucketWords.reduce((highest, symbol) => Math.max(highest, symbol), 0);
  if (last < firstSymbol) return firstSymbol;
  const chainsAt = bucketsAt + buckets * 4;
  for (let symbol = last; symbol < maxSymbols;) {
    const chain = words(elf, chainsAt + (symbol - firstSymbol) * 4, batch);
    if (chain.length === 0) return symbol;
    const end = chain.findIndex((word) => (word & 1) === 1);
    if (end >= 0) return symbol + end + 1;
    symbol += chain.length;
  }
  return maxSymbols;
}

/** Up to `count` 32-bit words at `offset`; fewer where the file ends. */
function words(elf: ElfFile, offset: number, count: number): number[] {
  const bytes = offset < 0 ? Buffer.alloc(0) : elf.source.read(offset, count * 4);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    elf.big ? bytes.readUInt32BE(index * 4) : bytes.readUInt32LE(index * 4),
  );
}
