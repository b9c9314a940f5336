/**
 * The structures of ELF, by class. Source of truth: System V gABI, chapter 4 and 5; `elf.h`. A field is `[offset, bytes]`.
 */
export type Field = readonly [offset: number, bytes: 2 | 4 | 8 | 1];

export interface StructLayout<Name extends string> {
  readonly size: number;
  readonly fields: Readonly<Record<Name, Field>>;
}

type ByClass<Name extends string> = Readonly<Record<32 | 64, StructLayout<Name>>>;

/** After the 16 bytes of e_ident. */
export const fileHeader: ByClass<
  'type' | 'machine' | 'phoff' | 'shoff' | 'phentsize' | 'phnum' | 'shentsize' | 'shnum'
> = {
  32: {
    size: 52,
    fields: {
      type: [16, 2],
      machine: [18, 2],
      phoff: [28, 4],
      shoff: [32, 4],
      phentsize: [42, 2],
      phnum: [44, 2],
      shentsize: [46, 2],
      shnum: [48, 2],
    },
  },
  64: {
    size: 64,
    fields: {
      type: [16, 2],
      machine: [18, 2],
      phoff: [32, 8],
      shoff: [40, 8],
      phentsize: [54, 2],
      phnum: [56, 2],
      shentsize: [58, 2],
      shnum: [60, 2],
    },
  },
};

export const programHeader: ByClass<'type' | 'flags' | 'offset' | 'vaddr' | 'filesz' | 'memsz' | 'align'> = {
  32: {
    size: 32,
    fields: {
      type: [0, 4],
      offset: [4, 4],
      vaddr: [8, 4],
      filesz: [16, 4],
      memsz: [20, 4],
      flags: [24, 4],
      align: [28, 4],
    },
  },
  64: {
    size: 56,
    fields: {
      type: [0, 4],
      flags: [4, 4],
      offset: [8, 8],
      vaddr: [16, 8],
      filesz: [32, 8],
      memsz: [40, 8],
      align: [48, 8],
    },
  },
};

export const sectionHeader: ByClass<'type' | 'offset' | 'size' | 'entsize'> = {
  32: { size: 40, fields: { type: [4, 4], offset: [16, 4], size: [20, 4], entsize: [36, 4] } },
  64: { size: 64, fields: { type: [4, 4], offset: [24, 8], size: [32, 8], entsize: [56, 8] } },
};

export const dynamicEntry: ByClass<'tag' | 'value'> = {
  32: { size: 8, fields: { tag: [0, 4], value: [4, 4] } },
  64: { size: 16, fields: { tag: [0, 8], value: [8, 8] } },
};

export const symbolEntry: ByClass<'name' | 'info' | 'other' | 'shndx'> = {
  32: { size: 16, fields: { name: [0, 4], info: [12, 1], other: [13, 1], shndx: [14, 2] } },
  64: { size: 24, fields: { name: [0, 4], info: [4, 1], other: [5, 1], shndx: [6, 2] } },
};

/** The caller makes sure that `size` bytes are there. 64-bit values above 2^53 lose precision and lie outside any file anyway. */
export function readStruct<Name extends string>(
  bytes: Buffer,
  at: number,
  { fields }: StructLayout<Name>,
  big: boolean,
): Record<Name, number> {
  const values: Partial<Record<Name, number>> = {};
  for (const name in fields) {
    const [offset, size] = fields[name];
    values[name] = readField(bytes, at + offset, size, big);
  }
  return values as Record<Name, number>;
}

function readField(bytes: Buffer, at: number, size: Field[1], big: boolean): number {
  if (size === 1) return bytes.readUInt8(at);
  if (size === 2) return big ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  if (size === 4) return big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
  return Number(big ? bytes.readBigUInt64BE(at) : bytes.readBigUInt64LE(at));
}
