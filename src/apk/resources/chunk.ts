import { struct } from './struct.ts';

/** `ResChunk_header` of AOSP androidfw ResourceTypes.h: every block of a binary XML file or resource table begins with it. */
export const chunkHeader = struct({ type: 'u16', headerSize: 'u16', size: 'u32' });

export const chunkTypes = {
  null: 0x0000,
  stringPool: 0x0001,
  table: 0x0002,
  xml: 0x0003,
  xmlStartNamespace: 0x0100,
  xmlEndNamespace: 0x0101,
  xmlStartElement: 0x0102,
  xmlEndElement: 0x0103,
  xmlCdata: 0x0104,
  xmlResourceMap: 0x0180,
  tablePackage: 0x0200,
  tableType: 0x0201,
  tableTypeSpec: 0x0202,
  tableLibrary: 0x0203,
  tableOverlayable: 0x0204,
  tableOverlayablePolicy: 0x0205,
  tableStagedAlias: 0x0206,
} as const;

export interface Chunk {
  readonly type: number;
  readonly headerSize: number;
  readonly size: number;
  readonly offset: number;
  /** One past its last byte. */
  readonly end: number;
}

/** The chunk at `offset`, or in one line why the platform's `validate_chunk` would refuse it. */
export function readChunk(buffer: Buffer, offset: number, end: number, minHeader = chunkHeader.size): Chunk | string {
  if (offset + chunkHeader.size > end) return `${end - offset} bytes left, a chunk header needs ${chunkHeader.size}`;
  const { type, headerSize, size } = chunkHeader.read(buffer, offset) as {
    type: number;
    headerSize: number;
    size: number;
  };
  if (headerSize < minHeader) return `header of ${headerSize} bytes, at least ${minHeader} expected`;
  if (headerSize > size) return `header of ${headerSize} bytes in a chunk of ${size}`;
  if (((headerSize | size) & 3) !== 0) return `header size ${headerSize} or size ${size} is no multiple of 4`;
  if (size > end - offset) return `chunk of ${size} bytes, ${end - offset} left`;
  return { type, headerSize, size, offset, end: offset + size };
}
