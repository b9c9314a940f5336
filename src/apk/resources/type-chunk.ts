import type { Chunk } from './chunk.ts';
import { readConfig, type ResourceConfig } from './config.ts';
import type { ResourceProblemCode } from './problems.ts';
import { hex, type Report } from './report.ts';
import { struct } from './struct.ts';

/** `ResTable_type` up to its configuration, with the chunk header (AOSP androidfw ResourceTypes.h). */
const typeStruct = struct({
  type: 'u16',
  headerSize: 'u16',
  size: 'u32',
  id: 'u8',
  flags: 'u8',
  reserved: 'u16',
  entryCount: 'u32',
  entriesStart: 'u32',
});

const sparseFlag = 0x01;
const offset16Flag = 0x02;
const noEntry = 0xffffffff;
const noEntry16 = 0xffff;
/** `ResTable_config` sizes that released platforms have written, and the largest that any could mean. */
const configSizes = { least: 28, most: 128 };

/** All entries of one resource type in one configuration; nothing but the header is decoded when it is opened. */
export interface TypeChunk {
  readonly id: number;
  readonly sparse: boolean;
  /** Where the entry records begin and the chunk ends, in the buffer. */
  readonly entries: number;
  readonly end: number;
  readonly config: ResourceConfig;
  /** The record offset of an entry index, from `entries`; undefined when the configuration does not have it. */
  find(index: number): number | undefined;
  /** Every entry there is, as [index, record offset]. */
  list(): Iterable<readonly [number, number]>;
}

export function openTypeChunk(
  buffer: Buffer,
  chunk: Chunk,
  report: Report<ResourceProblemCode>,
): TypeChunk | undefined {
  const refuse = (detail: string): void =>
    report('resources-type-invalid', detail, { offset: chunk.offset, loss: true, rejected: true });
  if (chunk.headerSize < typeStruct.size) {
    refuse(`type header of ${chunk.headerSize} bytes`);
    return undefined;
  }
  const fields = typeStruct.read(buffer, chunk.offset);
  const sparse = (fields.flags & sparseFlag) !== 0;
  const short = !sparse && (fields.flags & offset16Flag) !== 0;
  const width = short ? 2 : 4;
  const room = Math.max(0, Math.min(fields.entriesStart, chunk.size) - chunk.headerSize);
  const count = Math.min(fields.entryCount, Math.floor(room / width));
  if (fields.id === 0) refuse('type id 0');
  if (fields.entriesStart > chunk.size) refuse(`entries start at ${fields.entriesStart} in ${chunk.size} bytes`);
  else if (count < fields.entryCount)
    refuse(`type ${hex(fields.id, 2)} claims ${fields.entryCount} entries, has room for ${count}`);
  checkConfigSize(buffer, chunk, report);
  const offsets = chunk.offset + chunk.headerSize;
  let config: ResourceConfig | undefined;
  return {
    id: fields.id,
    sparse,
    entries: chunk.offset + fields.entriesStart,
    end: chunk.end,
    get config() {
      config ??= readConfig(buffer, chunk.offset + typeStruct.size, chunk.headerSize - typeStruct.size);
      return config;
    },
    find(index) {
      if (sparse) return findSparse(buffer, offsets, count, index);
      return index < count ? denseOffset(buffer, offsets, index, short) : undefined;
    },
    *list() {
      for (let position = 0; position < count; position += 1) {
        const index = sparse ? buffer.readUInt16LE(offsets + position * 4) : position;
        const offset = sparse
          ? buffer.readUInt16LE(offsets + position * 4 + 2) * 4
          : denseOffset(buffer, offsets, position, short);
        if (offset !== undefined) yield [index, offset];
      }
    },
  };
}

function checkConfigSize(buffer: Buffer, chunk: Chunk, report: Report<ResourceProblemCode>): void {
  const room = chunk.headerSize - typeStruct.size;
  const size = room >= 4 ? buffer.readUInt32LE(chunk.offset + typeStruct.size) : 0;
  if (size >= configSizes.least && size <= Math.min(room, configSizes.most)) return;
  report('resources-config-size', `configuration of ${size} bytes in a header with room for ${room}`, {
    offset: chunk.offset,
  });
}

function denseOffset(buffer: Buffer, offsets: number, index: number, short: boolean): number | undefined {
  if (!short) {
    const offset = buffer.readUInt32LE(offsets + index * 4);
    return offset === noEntry ? undefined : offset;
  }
  const offset = buffer.readUInt16LE(offsets + index * 2);
  return offset === noEntry16 ? undefined : offset * 4;
}

/** Pairs of index and offset/4, sorted by index: binary search, as the platform does. */
function findSparse(buffer: Buffer, offsets: number, count: number, index: number): number | undefined {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (buffer.readUInt16LE(offsets + middle * 4) < index) low = middle + 1;
    else high = middle;
  }
  if (low >= count || buffer.readUInt16LE(offsets + low * 4) !== index) return undefined;
  return buffer.readUInt16LE(offsets + low * 4 + 2) * 4;
}
