import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

import type { Entry } from 'yauzl';

import { byText } from '../../../shared/order.ts';
import type { Difference } from '../../seal/difference.ts';
import type { Archive } from '../archive.ts';
import { readMark } from './mark.ts';
import { dataDescriptor, directoryEnd, directoryRecord, localHeader, type PackedFile } from './records.ts';

/** What a difference names that is in no file. */
export const zipStructure = 'zip structure';

/**
 * `ours`: as `export` packs. `foreign`: packed by another tool, so that nothing is known of what lies between and around the files; that each is
 * named the same at both of its places is.
 */
export type Packing = 'ours' | 'foreign';

/** What a ZIP says around its files. `difference`: the first byte that is not what packing these files gives, by the file it speaks of. */
export interface PackingCheck {
  packing: Packing;
  difference: Difference | undefined;
  /** Every byte of the file is what it was when it was packed; undefined: it does not say. */
  intact: boolean | undefined;
}

/** Compares everything in a ZIP that is not the content of a file with what our writer would have put there. */
export async function checkPacking(path: string, { comment, entries }: Archive): Promise<PackingCheck> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const found = await findDifference(file, ourPieces(entries, comment), size - comment.length);
    const named = readMark(comment);
    if (named !== undefined) {
      const intact = named === (await hashUpTo(path, size - comment.length));
      return { packing: 'ours', difference: found === undefined ? undefined : differs(found), intact };
    }
    // A mark that was damaged is no other tool's doing.
    if (found === undefined && comment !== '')
      return { packing: 'ours', difference: differs(zipStructure), intact: false };
    const twofold = await findTwofold(file, entries);
    return { packing: 'foreign', difference: twofold === undefined ? undefined : differs(twofold), intact: undefined };
  } finally {
    await file.close();
  }
}

/** Bytes that must stand here, and which file they speak of; of the content of a file only how long it is. */
type Piece = { of: string; bytes: Buffer } | { length: number };

function* ourPieces(entries: readonly Entry[], comment: string): Generator<Piece> {
  const sorted = entries.toSorted((one, other) => byText(one.fileName, other.fileName));
  const date = sorted[0]?.lastModFileDate ?? 0;
  let offset = 0;
  const files: PackedFile[] = [];
  for (const { compressedSize, compressionMethod: method, crc32, fileName: name, uncompressedSize } of sorted) {
    const file = { name, method, date, crc32, compressedSize, uncompressedSize, offset };
    files.push(file);
    const around = [localHeader(file), dataDescriptor(file)] as const;
    yield { of: name, bytes: around[0] };
    yield { length: compressedSize };
    yield { of: name, bytes: around[1] };
    offset += around[0].length + compressedSize + around[1].length;
  }
  let size = 0;
  for (const file of files) {
    const bytes = directoryRecord(file);
    size += bytes.length;
    yield { of: file.name, bytes };
  }
  yield { of: zipStructure, bytes: directoryEnd(files.length, size, offset, comment.length) };
}

/** What the first piece that is not there speaks of. */
async function findDifference(file: FileHandle, pieces: Iterable<Piece>, size: number): Promise<string | undefined> {
  let at = 0;
  for (const piece of pieces) {
    if ('length' in piece) {
      at += piece.length;
      continue;
    }
    if (!(await readAt(file, at, piece.bytes.length)).equals(piece.bytes)) return piece.of;
    at += piece.bytes.length;
  }
  return at === size ? undefined : zipStructure;
}

/** A file that a reader of the local headers would take for another than a reader of the directory, or that shares bytes with another. */
async function findTwofold(file: FileHandle, entries: readonly Entry[]): Promise<string | undefined> {
  let free = 0;
  for (const entry of entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )) {
    const {
      compressedSize,
      compressionMethod,
      crc32,
      fileName,
      fileNameRaw,
      relativeOffsetOfLocalHeader: start,
    } = entry;
    const head = await readAt(file, start, localSize);
    const nameLength = head.length < localSize ? 0 : head.readUInt16LE(26);
    const name = await readAt(file, start + localSize, nameLength);
    const isSame =
      start >= free &&
      head.length === localSize &&
      head.readUInt16LE(8) === compressionMethod &&
      name.equals(fileNameRaw) &&
      (saysLater(head) || head.readUInt32LE(14) === crc32);
    if (!isSame) return fileName;
    free = start + localSize + nameLength + head.readUInt16LE(28) + compressedSize;
  }
  return undefined;
}

const localSize = 30;

/** Whether a local header leaves check sum and sizes to what comes behind the data. */
function saysLater(head: Buffer): boolean {
  return (head.readUInt16LE(6) & 8) !== 0;
}

/** Fewer bytes where the file ends. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function hashUpTo(path: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  if (size > 0) for await (const chunk of createReadStream(path, { end: size - 1 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function differs(file: string): Difference {
  return { file, kind: 'packing' };
}
