/** Builds small ELF files: one PT_LOAD that maps the file from address 0, and what the tests ask for. */
export interface ElfSpec {
  bits?: 32 | 64;
  big?: boolean;
  machine?: number;
  type?: number;
  needed?: string[];
  soname?: string;
  /** Extra dynamic entries. */
  dynamic?: [tag: number, value: number][];
  /** Extra program headers: type and flags. */
  segments?: [type: number, flags: number][];
  loadAlignment?: number;
  symbols?: { name: string; defined?: boolean }[];
  /** How the symbols are counted: by DT_HASH, DT_GNU_HASH or the string table that follows. */
  count?: 'hash' | 'gnu-hash' | 'neighbour';
  notes?: { owner: string; type: number; content: Buffer }[];
  phentsize?: number;
  phnum?: number;
  withSymbolTable?: boolean;
}

export function buildElf(spec: ElfSpec = {}): Buffer {
  const { bits = 64, big = false, count = 'hash', symbols = [], notes = [] } = spec;
  const wide = bits === 64;
  const word = (value: number, size: number): Buffer => number(value, size, big);
  const address = (value: number): Buffer => word(value, wide ? 8 : 4);
  const headerSize = wide ? 64 : 52;
  const entrySize = wide ? 56 : 32;
  const extra = spec.segments ?? [];
  const programHeaders = 2 + extra.length + (notes.length > 0 ? 1 : 0);

  const parts: Buffer[] = [];
  let at = headerSize + programHeaders * entrySize;
  const place = (bytes: Buffer): number => {
    const padding = Buffer.alloc((8 - (at % 8)) % 8);
    parts.push(padding, bytes);
    const start = at + padding.length;
    at = start + bytes.length;
    return start;
  };

  const strings = stringTable([...(spec.needed ?? []), spec.soname ?? '', ...symbols.map(({ name }) => name)]);
  const symbolBytes = [
    Buffer.alloc(wide ? 24 : 16),
    ...symbols.map(({ name, defined }) => symbol(strings.at(name), defined === true, wide, word)),
  ];
  const symbolsAt = place(Buffer.concat(symbolBytes));
  const stringsAt = place(strings.bytes);
  const dynamic: [number, number][] = [
    ...(spec.needed ?? []).map((name): [number, number] => [1, strings.at(name)]),
    ...(spec.soname === undefined ? [] : [[14, strings.at(spec.soname)] as [number, number]]),
    [5, stringsAt],
    [10, strings.bytes.length],
    [6, symbolsAt],
    ...(spec.dynamic ?? []),
  ];
  if (count === 'hash') dynamic.push([4, place(Buffer.concat([word(1, 4), word(symbols.length + 1, 4)]))]);
  if (count === 'gnu-hash') dynamic.push([0x6ffffef5, place(gnuHash(symbols.length, wide, word))]);
  dynamic.push([0, 0]);
  const dynamicBytes = Buffer.concat(dynamic.flatMap(([tag, value]) => [address(tag), address(value)]));
  const dynamicAt = place(dynamicBytes);
  const noteBytes = Buffer.concat(notes.map((note) => noteEntry(note, word)));
  const notesAt = place(noteBytes);
  const sectionsAt = place(
    spec.withSymbolTable === true
      ? Buffer.concat([word(0, 4), word(2, 4), Buffer.alloc((wide ? 64 : 40) - 8)])
      : Buffer.alloc(0),
  );

  const program = (type: number, flags: number, offset: number, size: number, alignment: number): Buffer =>
    wide
      ? Buffer.concat([
          word(type, 4),
          word(flags, 4),
          ...[offset, offset, offset, size, size, alignment].map((value) => word(value, 8)),
        ])
      : Buffer.concat([type, offset, offset, offset, size, size, flags, alignment].map((value) => word(value, 4)));
  const headers = [
    program(1, 5, 0, at, spec.loadAlignment ?? 4096),
    program(2, 6, dynamicAt, dynamicBytes.length, 8),
    ...(notes.length > 0 ? [program(4, 4, notesAt, noteBytes.length, 4)] : []),
    ...extra.map(([type, flags]) => program(type, flags, 0, 0, 0)),
  ];
  const identity = Buffer.from([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, big ? 2 : 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const header = Buffer.concat([
    identity,
    word(spec.type ?? 3, 2),
    word(spec.machine ?? 183, 2),
    word(1, 4),
    address(0),
    address(headerSize),
    address(spec.withSymbolTable === true ? sectionsAt : 0),
    word(0, 4),
    word(headerSize, 2),
    word(spec.phentsize ?? entrySize, 2),
    word(spec.phnum ?? programHeaders, 2),
    word(wide ? 64 : 40, 2),
    word(spec.withSymbolTable === true ? 1 : 0, 2),
    word(0, 2),
  ]);
  return Buffer.concat([header, ...headers, ...parts]);
}

function number(value: number, size: number, big: boolean): Buffer {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUIntLE(value, 0, size);
  return big ? bytes.reverse() : bytes;
}

function stringTable(texts: string[]): { bytes: Buffer; at(text: string): number } {
  const offsets = new Map<string, number>([['', 0]]);
  let bytes = Buffer.alloc(1);
  for (const text of texts) {
    if (offsets.has(text)) continue;
    offsets.set(text, bytes.length);
    bytes = Buffer.concat([bytes, Buffer.from(`${text}\0`)]);
  }
  return { bytes, at: (text) => offsets.get(text) ?? 0 };
}

type Word = (value: number, size: number) => Buffer;

function symbol(name: number, defined: boolean, wide: boolean, word: Word): Buffer {
  const tail = [word(0x12, 1), word(0, 1), word(defined ? 1 : 0, 2)]; // global function, default visibility
  return wide
    ? Buffer.concat([word(name, 4), ...tail, Buffer.alloc(16)])
    : Buffer.concat([word(name, 4), Buffer.alloc(8), ...tail]);
}

/** One bucket, one bloom word, all symbols after the empty one in one chain. */
function gnuHash(symbols: number, wide: boolean, word: Word): Buffer {
  const chain = Array.from({ length: symbols }, (_, index) => word(index === symbols - 1 ? 1 : 0, 4));
  return Buffer.concat([
    word(1, 4),
    word(1, 4),
    word(1, 4),
    word(0, 4),
    Buffer.alloc(wide ? 8 : 4),
    word(symbols === 0 ? 0 : 1, 4),
    ...chain,
  ]);
}

function noteEntry({ owner, type, content }: { owner: string; type: number; content: Buffer }, word: Word): Buffer {
  const name = Buffer.from(`${owner}\0`);
  const pad = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  return Buffer.concat([word(name.length, 4), word(content.length, 4), word(type, 4), pad(name), pad(content)]);
}
