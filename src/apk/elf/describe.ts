import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import {
  abis,
  dynamicFlags,
  dynamicTags,
  fileTypes,
  sectionTypes,
  segmentExecutable,
  segmentTypes,
} from './constants.ts';
import { readDynamic, type DynamicSection } from './dynamic.ts';
import { openElf, type ElfFile, type Segment } from './file.ts';
import type { DynamicSymbol, LibraryFacts, LoadSegment } from './model.ts';
import { readNotes } from './notes.ts';
import { dynamicSymbols } from './symbols.ts';

const sixteenK = 16_384;
const maxLoads = 256;
const maxFortified = 1024;

/**
 * The facts of one native library, read by random access. Throws `elf-unreadable` when it is no ELF file; defects below that are reported
 * and the facts say what could be read.
 */
export function describeLibrary(source: ByteSource, sink: ProblemSink): LibraryFacts {
  const elf = openElf(source, sink);
  const dynamic = readDynamic(elf);
  const names = (tag: number): string[] => dynamic.values(tag).map(dynamic.string);
  const flags = dynamic.value(dynamicTags.flags) ?? 0;
  const flags1 = dynamic.value(dynamicTags.flags1) ?? 0;
  const bindNow =
    dynamic.value(dynamicTags.bindNow) !== undefined ||
    (flags & dynamicFlags.bindNow) !== 0 ||
    (flags1 & dynamicFlags.now1) !== 0;
  const hasSegment = (type: number): boolean => elf.segments.some((segment) => segment.type === type);
  const type = fileTypes[elf.type] ?? 'other';
  return {
    name: source.name,
    bits: elf.bits,
    endian: elf.big ? 'big' : 'little',
    machine: elf.machine,
    abi: abis[elf.machine]?.[elf.bits] ?? '',
    type,
    pie: type === 'shared' && (hasSegment(segmentTypes.interp) || (flags1 & dynamicFlags.pie1) !== 0),
    soname: names(dynamicTags.soname)[0] ?? '',
    needed: names(dynamicTags.needed),
    rpath: names(dynamicTags.rpath)[0] ?? '',
    runpath: names(dynamicTags.runpath)[0] ?? '',
    ...describeLoads(elf.segments),
    stack: stackMark(elf.segments),
    relro: hasSegment(segmentTypes.gnuRelro) ? (bindNow ? 'full' : 'partial') : 'none',
    textRelocations: dynamic.value(dynamicTags.textrel) !== undefined || (flags & dynamicFlags.textrel) !== 0,
    stripped: !elf.sections.some((section) => section.type === sectionTypes.symtab),
    ...readNotes(elf),
    ...describeSymbols(elf, dynamic),
  };
}

/** The dynamic symbols of a library with their names, at most a million. Throws `elf-unreadable`. */
export function* librarySymbols(source: ByteSource, sink: ProblemSink): IterableIterator<DynamicSymbol> {
  const elf = openElf(source, sink);
  const dynamic = readDynamic(elf);
  for (const { nameOffset, defined, binding, type } of dynamicSymbols(elf, dynamic))
    yield { name: dynamic.string(nameOffset), defined, binding, type };
}

function describeLoads(segments: readonly Segment[]): Pick<LibraryFacts, 'loads' | 'loadAlignment' | 'alignedTo16K'> {
  const loads: LoadSegment[] = segments
    .filter(({ type }) => type === segmentTypes.load)
    .map(({ offset, vaddr, filesz, memsz, align, flags }) => ({
      offset,
      address: vaddr,
      fileSize: filesz,
      memorySize: memsz,
      alignment: align,
      flags,
    }));
  const loadAlignment = loads.reduce((smallest, { alignment }) => Math.min(smallest, alignment), Infinity);
  return {
    loads: loads.slice(0, maxLoads),
    loadAlignment: loads.length === 0 ? 0 : loadAlignment,
    alignedTo16K:
      loads.length > 0 && loads.every(({ alignment }) => alignment >= sixteenK && alignment % sixteenK === 0),
  };
}

function stackMark(segments: readonly Segment[]): LibraryFacts['stack'] {
  const mark = segments.find(({ type }) => type === segmentTypes.gnuStack);
  if (mark === undefined) return 'unmarked';
  return (mark.flags & segmentExecutable) === 0 ? 'not-executable' : 'executable';
}

function describeSymbols(
  elf: ElfFile,
  dynamic: DynamicSection,
): Pick<LibraryFacts, 'canary' | 'fortified' | 'imports' | 'exports'> {
  const fortified = new Set<string>();
  let [canary, imports, exports] = [false, 0, 0];
  for (const { defined, nameOffset, binding, visible } of dynamicSymbols(elf, dynamic)) {
    if (defined) {
      if (binding !== 'local' && visible) exports++;
      continue;
    }
    imports++;
    const name = dynamic.string(nameOffset);
    if (name === '__stack_chk_fail') canary = true;
    else if (name.endsWith('_chk') && fortified.size < maxFortified) fortified.add(name);
  }
  return { canary, fortified: [...fortified].sort(), imports, exports };
}
