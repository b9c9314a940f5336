import type { ByteSource } from '../bytes.ts';
import type { Problem } from '../problem.ts';
import type { ZipArchive } from '../zip/model.ts';
import type { SignatureProblemCode } from './codes.ts';
import { hexId } from './malformed.ts';
import type { SigningBlockEntry } from './model.ts';

/** ID-value pairs somebody documents: AOSP apksig, the Play and Amazon signers, and channel-package tools widespread in China. */
const blockNames: Readonly<Record<number, string>> = {
  0x7109871a: 'v2',
  0xf05368c0: 'v3',
  0x1b93ad61: 'v31',
  0x2b09189e: 'source-stamp-v1',
  0x6dff800d: 'source-stamp-v2',
  0x42726577: 'verity-padding',
  0x504b4453: 'dependency-info',
  0x2146444e: 'play-metadata',
  0x71777777: 'walle-channel',
  0x881155ff: 'vasdolly-channel',
};

export const blockIds = {
  v2: 0x7109871a,
  v3: 0xf05368c0,
  v31: 0x1b93ad61,
  stampV1: 0x2b09189e,
  stampV2: 0x6dff800d,
} as const;

export interface SigningBlock {
  /** Offset of the block from the start of the source, its first size field included. */
  offset: number;
  /** Bytes up to the central directory. */
  size: number;
  entries: readonly (SigningBlockEntry & { offset: number })[];
}

const repeated: SignatureProblemCode = 'signature-block-repeated';
const signatureIds: ReadonlySet<number> = new Set(Object.values(blockIds));
const magic = Buffer.from('APK Sig Block 42', 'latin1');
const footerSize = 24;
const maximumEntries = 4096;
/** Far above any real signature block; padding, which may be long, is never read. */
const maximumValue = 16 * 1024 ** 2;

/**
 * Finds the APK Signing Block where Android looks for it: right in front of the central directory, which must be followed directly by the
 * end record. Undefined when there is none, which is no defect; a block that breaks its format is reported.
 */
export function findSigningBlock(archive: ZipArchive, problems: Problem[]): SigningBlock | undefined {
  const { source, centralDirectory, endOffset } = archive;
  if (centralDirectory.offset + centralDirectory.size !== endOffset) return undefined;
  const footerOffset = centralDirectory.offset - footerSize;
  const footer = source.read(footerOffset, footerSize);
  if (footer.length < footerSize || !footer.subarray(8).equals(magic)) return undefined;
  const size = footer.readBigUInt64LE(0);
  const offset = centralDirectory.offset - Number(size) - 8;
  if (size < footerSize || offset < 0) {
    return defect(
      problems,
      'signature-block-size',
      footerOffset,
      `size ${size} does not fit in front of the central directory`,
    );
  }
  const header = source.read(offset, 8);
  if (header.length < 8 || header.readBigUInt64LE(0) !== size) {
    const found = header.length < 8 ? 'nothing' : header.readBigUInt64LE(0);
    return defect(problems, 'signature-block-size', offset, `size is ${found} at the start, ${size} at the end`);
  }
  return { offset, size: Number(size) + 8, entries: listEntries(source, offset + 8, footerOffset, problems) };
}

function listEntries(source: ByteSource, start: number, end: number, problems: Problem[]): SigningBlock['entries'] {
  const entries: (SigningBlockEntry & { offset: number })[] = [];
  let position = start;
  while (position < end) {
    if (entries.length === maximumEntries) {
      defect(problems, 'signature-block-entry', position, `more than ${maximumEntries} entries, the rest is not read`);
      break;
    }
    const head = source.read(position, Math.min(12, end - position));
    const length = head.length < 12 ? 0n : head.readBigUInt64LE(0);
    if (length < 4n || length > BigInt(end - position - 8)) {
      defect(
        problems,
        'signature-block-entry',
        position,
        `entry #${entries.length + 1} of ${length} bytes, ${end - position} left`,
      );
      break;
    }
    const id = head.readUInt32LE(8);
    if (signatureIds.has(id) && entries.some((entry) => entry.id === id)) {
      problems.push({
        code: repeated,
        place: '',
        offset: position,
        detail: `${hexId(id)} again: Android uses the first`,
        loss: false,
      });
    }
    entries.push({ id, name: blockNames[id] ?? 'unknown', size: Number(length) - 4, offset: position + 12 });
    position += 8 + Number(length);
  }
  return entries;
}

function defect(problems: Problem[], code: SignatureProblemCode, offset: number, detail: string): undefined {
  problems.push({ code, place: '', offset, detail, loss: true });
  return undefined;
}

/** The value of the first entry with this id, as Android takes it. Undefined when there is none or it is absurdly large. */
export function signingBlockValue(
  source: ByteSource,
  block: SigningBlock,
  id: number,
  problems: Problem[],
): Buffer | undefined {
  const entry = block.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) return undefined;
  if (entry.size > maximumValue)
    return defect(problems, 'signature-block-entry', entry.offset, `${hexId(id)} has ${entry.size} bytes`);
  return source.read(entry.offset, entry.size);
}
