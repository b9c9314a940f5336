import type { LibraryFacts } from './model.ts';

/** Numbers of `elf.h` that the readers here need. */
export const segmentTypes = {
  load: 1,
  dynamic: 2,
  interp: 3,
  note: 4,
  gnuStack: 0x6474e551,
  gnuRelro: 0x6474e552,
} as const;
export const sectionTypes = { symtab: 2, dynsym: 11 } as const;
export const segmentExecutable = 1;

export const dynamicTags = {
  null: 0,
  needed: 1,
  hash: 4,
  strtab: 5,
  symtab: 6,
  strsz: 10,
  soname: 14,
  rpath: 15,
  textrel: 22,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  gnuHash: 0x6ffffef5,
  flags1: 0x6ffffffb,
} as const;

/** Bits of DT_FLAGS and DT_FLAGS_1. */
export const dynamicFlags = { textrel: 0x4, bindNow: 0x8, now1: 0x1, pie1: 0x0800_0000 } as const;

export const noteTypes = { gnuBuildId: 3, androidIdent: 1 } as const;

export const fileTypes: Readonly<Record<number, LibraryFacts['type']>> = {
  1: 'relocatable',
  2: 'executable',
  3: 'shared',
  4: 'core',
};

/** e_machine and class to Android's ABI; EM_MIPS and EM_RISCV mean different ABIs by class. */
export const abis: Readonly<Record<number, Partial<Record<32 | 64, LibraryFacts['abi']>>>> = {
  3: { 32: 'x86' },
  8: { 32: 'mips', 64: 'mips64' },
  40: { 32: 'armeabi-v7a' },
  62: { 64: 'x86_64' },
  183: { 64: 'arm64-v8a' },
  243: { 64: 'riscv64' },
};
