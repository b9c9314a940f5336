import type { Budget } from '../../shared/budget.ts';
import type { ByteSource } from '../bytes.ts';
import type { ProblemSink } from '../problem.ts';
import { LazyEntry, type Locate } from './entry.ts';
import { inspectLocalHeader, readLocalHeader } from './local-header.ts';
import type { ZipEntry } from './model.ts';
import { checkName } from './names.ts';
import { centralRecord, dataDescriptor, flagBits, localHeader, methods } from './records.ts';
import { signatures } from './signatures.ts';

/** What is left of an archive whose end is missing. */
export interface Remains {
  /** Where central directory records begin; undefined when the file breaks off before. */
  readonly directoryOffset: number | undefined;
  /** Entries made up from the local headers. */
  readonly entries: readonly ZipEntry[];
}

const mostEntries = 65_535;

/**
 * Walks the local headers from the start of a file that has no usable end record. Android refuses such a file; a half download still
 * shows what it was. Undefined when it does not begin with a whole local header.
 */
export function walkLocalHeaders(source: ByteSource, budget: Budget, report: ProblemSink): Remains | undefined {
  const first = source.read(0, localHeader.length);
  if (first.length < localHeader.length || first.readUInt32LE(0) !== localHeader.signature) return undefined;
  const entries: ZipEntry[] = [];
  const locate = (entry: ZipEntry): number =>
    inspectLocalHeader(entry, readLocalHeader(source, entry), source.size, report);
  let at = 0;
  while (entries.length < mostEntries) {
    budget.check('local headers');
    // What lies between, such as a descriptor or a signing block, is passed over.
    const next = signatures(source, at, [localHeader.signature, centralRecord.signature], budget).next();
    if (next.done === true) break;
    const header = next.value;
    if (header.signature === centralRecord.signature) return { directoryOffset: header.offset, entries };
    const found = readEntry(source, header.offset, entries.length, locate, budget);
    if (found === undefined) break;
    checkName(found.entry, header.offset, report);
    entries.push(found.entry);
    at = found.end;
  }
  return entries.length === 0 ? undefined : { directoryOffset: undefined, entries };
}

function readEntry(
  source: ByteSource,
  offset: number,
  index: number,
  locate: Locate,
  budget: Budget,
): { entry: ZipEntry; end: number } | undefined {
  const fixed = source.read(offset, localHeader.length);
  if (fixed.length < localHeader.length) return undefined;
  const nameLength = fixed.readUInt16LE(localHeader.nameLength);
  const nameBytes = source.read(offset + localHeader.length, nameLength);
  if (nameBytes.length < nameLength) return undefined;
  const dataOffset = offset + localHeader.length + nameLength + fixed.readUInt16LE(localHeader.extraLength);
  const flags = fixed.readUInt16LE(localHeader.flags);
  const method = fixed.readUInt16LE(localHeader.method);
  let compressedSize = fixed.readUInt32LE(localHeader.compressedSize);
  let size = fixed.readUInt32LE(localHeader.size);
  let crc32 = fixed.readUInt32LE(localHeader.crc32);
  if ((flags & flagBits.dataDescriptor) !== 0 && compressedSize === 0) {
    const descriptor = findDescriptor(source, dataOffset, budget);
    ({ compressedSize, size, crc32 } = descriptor ?? { compressedSize: source.size - dataOffset, size: 0, crc32: 0 });
  }
  const stored = method !== methods.deflated;
  const name = nameBytes.toString('utf8');
  const fields = { name, index, method, stored, flags, crc32, compressedSize, size, headerOffset: offset };
  const entry = new LazyEntry(fields, nameBytes, 0, nameLength, locate);
  return { entry, end: dataOffset + compressedSize };
}

type Descriptor = Pick<ZipEntry, 'compressedSize' | 'size' | 'crc32'>;

/** The first descriptor whose compressed size is its own distance from the data's start. */
function findDescriptor(source: ByteSource, dataOffset: number, budget: Budget): Descriptor | undefined {
  for (const { offset, bytes } of signatures(source, dataOffset, [dataDescriptor.signature], budget)) {
    if (bytes.length < dataDescriptor.length) return undefined;
    const compressedSize = bytes.readUInt32LE(dataDescriptor.compressedSize);
    if (compressedSize !== offset - dataOffset) continue;
    return {
      compressedSize,
      size: bytes.readUInt32LE(dataDescriptor.size),
      crc32: bytes.readUInt32LE(dataDescriptor.crc32),
    };
  }
  return undefined;
}
