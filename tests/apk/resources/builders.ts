/** Small writers of resource table parts. Each writes what is asked for, right or wrong. */

export function u16(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value & 0xffff, index * 2);
  return buffer;
}

export function u32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, index * 4);
  return buffer;
}

function padded(buffer: Buffer): Buffer {
  return Buffer.concat([buffer, Buffer.alloc((4 - (buffer.length % 4)) % 4)]);
}

/** A chunk: its header's fields behind the common ones, then its body. */
export function chunk(type: number, header: Buffer, body: Buffer, size?: number): Buffer {
  const headerSize = 8 + header.length;
  return Buffer.concat([u16(type, headerSize), u32(size ?? headerSize + body.length), header, body]);
}

function utf8String(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  const length = (value: number): number[] => (value > 0x7f ? [0x80 | ((value >> 8) & 0x7f), value & 0xff] : [value]);
  return Buffer.concat([Buffer.from([...length(text.length), ...length(bytes.length)]), bytes, Buffer.from([0])]);
}

function utf16String(text: string): Buffer {
  const length = text.length > 0x7fff ? u16(0x8000 | (text.length >> 16), text.length) : u16(text.length);
  return Buffer.concat([length, Buffer.from(text, 'utf16le'), u16(0)]);
}

export interface PoolOptions {
  utf8?: boolean;
  /** Stored in place of the right offset, by string index. */
  offsets?: Record<number, number>;
  count?: number;
  stringsStart?: number;
  styleCount?: number;
  stylesStart?: number;
}

export function stringPool(strings: readonly (string | Buffer)[], options: PoolOptions = {}): Buffer {
  const encode = options.utf8 ? utf8String : utf16String;
  const data = strings.map((text) => (typeof text === 'string' ? encode(text) : text));
  let at = 0;
  const offsets = data.map((bytes, index) => {
    const offset = options.offsets?.[index] ?? at;
    at += bytes.length;
    return offset;
  });
  const header = u32(
    options.count ?? strings.length,
    options.styleCount ?? 0,
    options.utf8 ? 0x100 : 0,
    options.stringsStart ?? 28 + offsets.length * 4,
    options.stylesStart ?? 0,
  );
  return chunk(0x0001, header, Buffer.concat([u32(...offsets), padded(Buffer.concat(data))]));
}

export interface ConfigOptions {
  language?: string;
  region?: string;
  script?: string;
  density?: number;
  sdkVersion?: number;
  minorVersion?: number;
  keyboard?: number;
  screenWidth?: number;
  night?: boolean;
  size?: number;
}

export function config(options: ConfigOptions = {}): Buffer {
  const buffer = Buffer.alloc(64);
  buffer.writeUInt32LE(options.size ?? 64, 0);
  buffer.write(options.language ?? '', 8, 'latin1');
  buffer.write(options.region ?? '', 10, 'latin1');
  buffer.writeUInt16LE(options.density ?? 0, 14);
  buffer.writeUInt16LE(options.sdkVersion ?? 0, 24);
  buffer.writeUInt8(options.keyboard ?? 0, 16);
  buffer.writeUInt16LE(options.screenWidth ?? 0, 20);
  buffer.writeUInt16LE(options.minorVersion ?? 0, 26);
  buffer.writeUInt8(options.night ? 0x20 : 0, 29);
  buffer.write(options.script ?? '', 36, 'latin1');
  return buffer;
}

export const stringValue = (index: number): [number, number] => [0x03, index];
export const referenceValue = (id: number): [number, number] => [0x01, id];

export function entry(key: number, [type, data]: readonly [number, number]): Buffer {
  return Buffer.concat([u16(8, 0), u32(key), u16(8), Buffer.from([0, type]), u32(data)]);
}

export function compactEntry(key: number, [type, data]: readonly [number, number]): Buffer {
  return Buffer.concat([u16(key, 0x0008 | (type << 8)), u32(data)]);
}

export function bagEntry(key: number, items: readonly (readonly [number, number])[], count = items.length): Buffer {
  const body = items.map(([type, data], index) =>
    Buffer.concat([u32(0x02000000 + index), u16(8), Buffer.from([0, type]), u32(data)]),
  );
  return Buffer.concat([u16(16, 0x0001), u32(key, 0, count), ...body]);
}

export interface TypeOptions {
  config?: Buffer;
  layout?: 'plain' | 'sparse' | 'offset16';
  entryCount?: number;
  entriesStart?: number;
  /** Stored in place of the right offset, by entry index. */
  offsets?: Record<number, number>;
}

/** Entries by index; undefined ones are absent. */
export function typeChunk(id: number, entries: readonly (Buffer | undefined)[], options: TypeOptions = {}): Buffer {
  const layout = options.layout ?? 'plain';
  const configuration = options.config ?? config();
  let at = 0;
  const offsets = entries.map((bytes, index) => {
    if (bytes === undefined) return undefined;
    const offset = options.offsets?.[index] ?? at;
    at += bytes.length;
    return offset;
  });
  const present = [...offsets.entries()].filter(([, offset]) => offset !== undefined) as [number, number][];
  const table = {
    plain: () => u32(...offsets.map((offset) => offset ?? 0xffffffff)),
    sparse: () => Buffer.concat(present.map(([index, offset]) => u16(index, offset / 4))),
    offset16: () => padded(u16(...offsets.map((offset) => (offset === undefined ? 0xffff : offset / 4)))),
  }[layout]();
  const flags = { plain: 0, sparse: 1, offset16: 2 }[layout];
  const headerSize = 20 + configuration.length;
  const header = Buffer.concat([
    Buffer.from([id, flags, 0, 0]),
    u32(options.entryCount ?? (layout === 'sparse' ? present.length : entries.length)),
    u32(options.entriesStart ?? headerSize + table.length),
    configuration,
  ]);
  return chunk(0x0201, header, Buffer.concat([table, ...entries.filter((bytes) => bytes !== undefined)]));
}

export interface PackageOptions {
  id?: number;
  name?: string;
  types: readonly string[];
  keys: readonly string[];
  chunks: readonly Buffer[];
  typeIdOffset?: number;
  /** Stored in place of one right specification for each type. */
  specs?: readonly Buffer[];
}

/** `ResTable_typeSpec` that announces so many entries. */
export function typeSpec(id: number, entries: number, announced = entries): Buffer {
  return chunk(0x0202, Buffer.concat([Buffer.from([id, 0, 0, 0]), u32(announced)]), Buffer.alloc(entries * 4));
}

/** One for each type that the chunks hold. */
function typeSpecs(chunks: readonly Buffer[]): Buffer[] {
  const ids = chunks.filter((bytes) => bytes.readUInt16LE(0) === 0x0201).map((bytes) => bytes.readUInt8(8));
  return [...new Set(ids)].map((id) => typeSpec(id, 4));
}

export function packageChunk(options: PackageOptions): Buffer {
  const name = Buffer.alloc(256);
  name.write(options.name ?? 'com.example', 'utf16le');
  const types = stringPool(options.types);
  const keys = stringPool(options.keys);
  const pools = u32(288, options.types.length, 288 + types.length, options.keys.length, options.typeIdOffset ?? 0);
  const header = Buffer.concat([u32(options.id ?? 0x7f), name, pools]);
  return chunk(
    0x0200,
    header,
    Buffer.concat([types, keys, ...(options.specs ?? typeSpecs(options.chunks)), ...options.chunks]),
  );
}

export function table(strings: readonly string[], packages: readonly Buffer[], packageCount = packages.length): Buffer {
  return chunk(0x0002, u32(packageCount), Buffer.concat([stringPool(strings, { utf8: true }), ...packages]));
}
