import { InspectorError } from '../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import type { ElfProblemCode } from './problems.ts';
import { segmentTypes } from './constants.ts';
import { fileHeader, programHeader, readStruct, sectionHeader, type StructLayout } from './structs.ts';

export type Segment = Record<'type' | 'flags' | 'offset' | 'vaddr' | 'filesz' | 'memsz' | 'align', number>;
export type Section = Record<'type' | 'offset' | 'size' | 'entsize', number>;

/** An ELF file with its tables read; everything else is read from `source` when wanted. */
export interface ElfFile {
  readonly source: ByteSource;
  readonly bits: 32 | 64;
  readonly big: boolean;
  readonly machine: number;
  readonly type: number;
  readonly segments: readonly Segment[];
  readonly sections: readonly Section[];
  /** `loss` is false where the loader does without what is broken. */
  problem(code: ElfProblemCode, offset: number, detail: string, loss?: boolean): void;
  /** The file offset of a virtual address by the PT_LOAD segments, or -1. */
  offsetOf(address: number): number;
}

const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

/** Whether these first bytes of a file are those of an ELF file. */
export function isElf(head: Buffer): boolean {
  return head.subarray(0, 4).equals(magic);
}

/** Throws `elf-unreadable` when there is no ELF header; anything less is reported and read as far as it goes. */
export function openElf(source: ByteSource, sink: ProblemSink): ElfFile {
  const head = source.read(0, fileHeader[64].size);
  const [bits, big] = [head[4] === 2 ? 64 : 32, head[5] === 2] as const;
  if (!isElf(head) || head.length < fileHeader[bits].size || !isOneOrTwo(head[4]) || !isOneOrTwo(head[5]))
    throw new InspectorError('elf-unreadable', `no ELF header in ${source.size} bytes`, { place: source.name });
  const header = readStruct(head, 0, fileHeader[bits], big);
  const problem: ElfFile['problem'] = (code, offset, detail, loss = true) =>
    sink({ code, place: source.name, offset, detail, loss });

  const segments = readTable(
    {
      source,
      big,
      layout: programHeader[bits],
      offset: header.phoff,
      count: header.phnum,
      entrySize: header.phentsize,
    },
    (detail, loss) => problem('elf-program-headers', header.phoff, detail, loss),
  );
  const sections = readTable(
    {
      source,
      big,
      layout: sectionHeader[bits],
      offset: header.shoff,
      count: header.shnum,
      entrySize: header.shentsize,
    },
    (detail) => problem('elf-section-headers', header.shoff, detail, false),
  );
  for (const { type, offset, filesz } of segments) {
    const needed = type === segmentTypes.load || type === segmentTypes.dynamic;
    if (needed && offset + filesz > source.size)
      problem('elf-segment-bounds', offset, `${filesz} bytes at ${offset} of ${source.size}`);
  }
  const loads = segments.filter(({ type }) => type === segmentTypes.load);
  return {
    source,
    bits,
    big,
    machine: header.machine,
    type: header.type,
    segments,
    sections,
    problem,
    offsetOf: (address) => fileOffset(loads, address),
  };
}

const isOneOrTwo = (value: number | undefined): boolean => value === 1 || value === 2;

interface TablePlace<Name extends string> {
  source: ByteSource;
  big: boolean;
  layout: StructLayout<Name>;
  offset: number;
  count: number;
  entrySize: number;
}

function readTable<Name extends string>(
  { source, big, layout, offset, count, entrySize }: TablePlace<Name>,
  report: (detail: string, loss: boolean) => void,
): Record<Name, number>[] {
  if (count === 0 || offset === 0) return [];
  // bionic does not look at the declared size either
  if (entrySize !== layout.size) report(`entries of ${entrySize} bytes, not ${layout.size}`, false);
  const bytes = source.read(offset, count * layout.size); // at most 65,535 entries of 64 bytes
  const available = Math.floor(bytes.length / layout.size);
  if (available < count) report(`${count} entries at ${offset}, ${available} are there`, true);
  return Array.from({ length: available }, (_, index) => readStruct(bytes, index * layout.size, layout, big));
}

function fileOffset(loads: readonly Segment[], address: number): number {
  for (const { vaddr, filesz, offset } of loads)
    if (address >= vaddr && address < vaddr + filesz) return offset + address - vaddr;
  return -1;
}
