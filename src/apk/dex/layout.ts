import type { Tally } from './tally.ts';

/**
 * The header of a dex file: source.android.com "Dalvik executable format", header_item; AOSP `art/libdexfile/dex/dex_file.h`.
 * In a container (version 041) the members share data, and all their offsets count from the start of the container.
 */
const dexHeader = {
  magic: 'dex\n',
  size: 0x70,
  containerSize: 0x78,
  endianTag: 0x12345678,
  fields: {
    fileSize: 0x20,
    headerSize: 0x24,
    endianTag: 0x28,
    mapOffset: 0x34,
    containerSize: 0x70,
    headerOffset: 0x74,
  },
} as const;

/** Where the header keeps `(size, offset)` of each table, and the bytes of one item. */
const tableFields = {
  strings: { at: 0x38, itemSize: 4 },
  types: { at: 0x40, itemSize: 4 },
  protos: { at: 0x48, itemSize: 12 },
  fields: { at: 0x50, itemSize: 8 },
  methods: { at: 0x58, itemSize: 8 },
  classes: { at: 0x60, itemSize: 32 },
} as const;

/** Tables that only the map list locates, by its type codes. */
const mapFields = { callSites: { type: 0x0007, itemSize: 4 }, methodHandles: { type: 0x0008, itemSize: 8 } } as const;

const loadedVersions: ReadonlySet<string> = new Set(['035', '037', '038', '039', '040', '041']);
const firstContainerVersion = 41;
const maxMembers = 256;
const maxMapItems = 64;

export interface Table {
  /** Items that lie inside the file. */
  count: number;
  offset: number;
}

type TableName = keyof typeof tableFields | keyof typeof mapFields;

export interface DexLayout {
  name: string;
  version: string;
  /** Offset of its header; 0 but in containers. */
  start: number;
  /** Bytes from its header to the next header or the end. */
  size: number;
  /** Whether other members may follow. */
  container: boolean;
  tables: Record<TableName, Table>;
}

/** The three digits of the version, or undefined where there is no dex magic. */
export function dexVersion(bytes: Buffer, start: number): string | undefined {
  if (
    start + 8 > bytes.length ||
    bytes.toString('latin1', start, start + 4) !== dexHeader.magic ||
    bytes[start + 7] !== 0
  )
    return undefined;
  const version = bytes.toString('latin1', start + 4, start + 7);
  return /^\d{3}$/.test(version) ? version : undefined;
}

/** The logical dex files in `bytes`; empty where there is none. */
export function readLayouts(bytes: Buffer, name: string, tally: Tally): DexLayout[] {
  const layouts: DexLayout[] = [];
  let start = 0;
  do {
    if (layouts.length === maxMembers) {
      tally.add('dex-container', start, `more than ${maxMembers} members`);
      break;
    }
    const layout = readLayout(bytes, start, memberName(name, layouts.length), tally);
    if (layout === undefined) break;
    layouts.push(layout);
    if (!layout.container) break;
    if (layout.size < dexHeader.containerSize) {
      tally.add('dex-container', start, `member of ${layout.size} bytes`);
      break;
    }
    start += layout.size;
  } while (start < bytes.length);
  return layouts;
}

function memberName(name: string, index: number): string {
  return index === 0 ? name : `${name}!classes${index + 1}.dex`;
}

function readLayout(bytes: Buffer, start: number, name: string, tally: Tally): DexLayout | undefined {
  const version = dexVersion(bytes, start);
  if (version === undefined) {
    tally.add('dex-magic', start, `no dex magic in ${bytes.length - start} bytes`);
    return undefined;
  }
  if (!loadedVersions.has(version)) tally.add('dex-version', start + 4, `version ${version}`);
  const headerSize =
    Number(version) >= firstContainerVersion && loadedVersions.has(version) ? dexHeader.containerSize : dexHeader.size;
  if (start + headerSize > bytes.length) {
    tally.add('dex-header', start, `header of ${headerSize} bytes does not fit into ${bytes.length - start}`);
    return undefined;
  }
  const field = (at: number): number => bytes.readUInt32LE(start + at);
  if (field(dexHeader.fields.headerSize) !== headerSize)
    tally.add(
      'dex-header',
      start + dexHeader.fields.headerSize,
      `header size ${field(dexHeader.fields.headerSize)}, not ${headerSize}`,
    );
  if (field(dexHeader.fields.endianTag) !== dexHeader.endianTag)
    tally.add(
      'dex-header',
      start + dexHeader.fields.endianTag,
      `endian tag 0x${field(dexHeader.fields.endianTag).toString(16)}`,
    );

  const container = headerSize === dexHeader.containerSize;
  const size = readSize(bytes, start, container, field, tally);
  const tables = {
    ...headerTables(bytes, start, tally),
    ...mapTables(bytes, field(dexHeader.fields.mapOffset), tally),
  };
  return { name, version, start, size, container, tables };
}

function readSize(
  bytes: Buffer,
  start: number,
  container: boolean,
  field: (at: number) => number,
  tally: Tally,
): number {
  const available = bytes.length - start;
  const declared = field(dexHeader.fields.fileSize);
  if (declared > available)
    tally.add('dex-size', start + dexHeader.fields.fileSize, `file size ${declared}, ${available} bytes there`);
  if (declared < available && !container)
    tally.add(
      'dex-trailing-bytes',
      start + declared,
      `${available - declared} bytes after the file size of ${declared}`,
    );
  if (!container) return available;
  if (field(dexHeader.fields.headerOffset) !== start)
    tally.add(
      'dex-container',
      start + dexHeader.fields.headerOffset,
      `header offset ${field(dexHeader.fields.headerOffset)} at ${start}`,
    );
  if (field(dexHeader.fields.containerSize) !== bytes.length)
    tally.add(
      'dex-container',
      start + dexHeader.fields.containerSize,
      `container size ${field(dexHeader.fields.containerSize)}, ${bytes.length} bytes there`,
    );
  return Math.min(declared, available);
}

function headerTables(bytes: Buffer, start: number, tally: Tally): Record<keyof typeof tableFields, Table> {
  const read = (name: keyof typeof tableFields): Table => {
    const { at, itemSize } = tableFields[name];
    const [count, offset] = [bytes.readUInt32LE(start + at), bytes.readUInt32LE(start + at + 4)];
    return clampTable(name, count, offset, itemSize, bytes.length, tally);
  };
  return {
    strings: read('strings'),
    types: read('types'),
    protos: read('protos'),
    fields: read('fields'),
    methods: read('methods'),
    classes: read('classes'),
  };
}

function mapTables(bytes: Buffer, mapOffset: number, tally: Tally): Record<keyof typeof mapFields, Table> {
  const tables = { callSites: { count: 0, offset: 0 }, methodHandles: { count: 0, offset: 0 } };
  if (mapOffset === 0 || mapOffset + 4 > bytes.length) {
    tally.add('dex-map', mapOffset, `map list at ${mapOffset} of ${bytes.length}`);
    return tables;
  }
  const declared = bytes.readUInt32LE(mapOffset);
  const items = Math.min(declared, maxMapItems, Math.floor((bytes.length - mapOffset - 4) / 12));
  if (items < declared) tally.add('dex-map', mapOffset, `map list of ${declared} items, ${items} read`);
  for (let item = 0; item < items; item++) {
    const at = mapOffset + 4 + item * 12;
    const type = bytes.readUInt16LE(at);
    for (const name of ['callSites', 'methodHandles'] as const) {
      if (mapFields[name].type !== type) continue;
      tables[name] = clampTable(
        name,
        bytes.readUInt32LE(at + 4),
        bytes.readUInt32LE(at + 8),
        mapFields[name].itemSize,
        bytes.length,
        tally,
      );
    }
  }
  return tables;
}

function clampTable(name: string, count: number, offset: number, itemSize: number, size: number, tally: Tally): Table {
  if (count === 0) return { count: 0, offset: 0 };
  const fitting = offset % 4 === 0 && offset < size ? Math.floor((size - offset) / itemSize) : 0;
  if (count <= fitting) return { count, offset };
  tally.add('dex-table-bounds', offset, `${name}: ${count} items of ${itemSize} bytes at ${offset}, ${fitting} fit`);
  return { count: fitting, offset };
}
