import { dataLength, inspectLocalHeader, readLocalHeader } from './local-header.ts';
import type { ZipArchive, ZipEntry } from './model.ts';
import { printableName } from './names.ts';
import { zipProblem } from './problems.ts';
import { dataDescriptor, flagBits, inZip64, localHeader } from './records.ts';

/**
 * Compares every local header and data descriptor with the central directory, and looks for entries that share bytes. What it finds
 * goes to `archive.problems`. Reading a manifest does not need this; judging an archive does.
 */
export function auditLocalHeaders(archive: ZipArchive): void {
  const { report, budget, centralDirectory, source } = archive;
  const byOffset = archive.entries.toSorted((one, other) => one.headerOffset - other.headerOffset);
  let taken = { end: 0, name: '' };
  for (const [position, entry] of byOffset.entries()) {
    if (position % 1024 === 0) budget.check(archive.source.name);
    const header = readLocalHeader(source, entry);
    const dataOffset = inspectLocalHeader(entry, header, centralDirectory.offset, report);
    if (dataOffset < 0) continue;
    if (entry.headerOffset < taken.end) {
      const detail = `begins at ${entry.headerOffset}, inside ${taken.name}, which ends at ${taken.end}`;
      report(zipProblem('zip-overlap', printableName(entry.name), detail, entry.headerOffset));
    }
    const end = dataOffset + dataLength(entry);
    // Data that leads out of the archive is told as that.
    if (end > taken.end && end <= centralDirectory.offset) taken = { end, name: printableName(entry.name) };
    const described = (header.readUInt16LE(localHeader.flags) & flagBits.dataDescriptor) !== 0;
    if (described && end <= centralDirectory.offset)
      checkDescriptor(archive, entry, source.read(end, dataDescriptor.length));
  }
}

/** libziparchive's ValidateDataDescriptor; with 64-bit sizes, which no APK needs, only the CRC is compared. */
function checkDescriptor(archive: ZipArchive, entry: ZipEntry, bytes: Buffer): void {
  if (bytes.length < dataDescriptor.length) return;
  const skip = bytes.readUInt32LE(0) === dataDescriptor.signature ? 0 : -dataDescriptor.signatureLength;
  const crc32 = bytes.readUInt32LE(dataDescriptor.crc32 + skip);
  const compressedSize = bytes.readUInt32LE(dataDescriptor.compressedSize + skip);
  const size = bytes.readUInt32LE(dataDescriptor.size + skip);
  const wide = entry.compressedSize >= inZip64 || entry.size >= inZip64;
  if (crc32 === entry.crc32 && (wide || (compressedSize === entry.compressedSize && size === entry.size))) return;
  archive.report(
    zipProblem(
      'zip-data-descriptor',
      printableName(entry.name),
      `compressed size, size and CRC-32 are ${compressedSize}, ${size}, ${crc32} behind the data, ` +
        `${entry.compressedSize}, ${entry.size}, ${entry.crc32} in the central directory`,
      entry.headerOffset,
    ),
  );
}
