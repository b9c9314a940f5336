import type { Chunk } from './chunk.ts';
import { struct } from './struct.ts';

/** `ResTable_typeSpec` with the chunk header (AOSP androidfw ResourceTypes.h); a word of flags for each entry follows. */
const typeSpecStruct = struct({
  type: 'u16',
  headerSize: 'u16',
  size: 'u32',
  id: 'u8',
  reserved0: 'u8',
  reserved1: 'u16',
  entryCount: 'u32',
});

/** Entry indexes have 16 bits. */
const mostEntries = 0xffff;

/** The id of the type that a specification announces, or in one line why the platform refuses it (`VerifyResTableTypeSpec`, LoadedArsc.cpp). */
export function readTypeSpec(buffer: Buffer, chunk: Chunk): number | string {
  if (chunk.headerSize < typeSpecStruct.size) return `type specification header of ${chunk.headerSize} bytes`;
  const { id, entryCount } = typeSpecStruct.read(buffer, chunk.offset);
  if (id === 0) return 'type specification for type id 0';
  const room = Math.floor((chunk.size - chunk.headerSize) / 4);
  if (entryCount <= Math.min(room, mostEntries)) return id;
  return `type specification of ${entryCount} entries, has room for ${room}`;
}
