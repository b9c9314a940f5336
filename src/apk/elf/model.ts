/** Facts of an ELF file as Android's dynamic linker (bionic `linker_phdr.cpp`, `linker.cpp`) would see them. Nothing is judged here. */
export interface LibraryFacts {
  name: string;
  bits: 32 | 64;
  endian: 'little' | 'big';
  /** e_machine. */
  machine: number;
  /** The Android ABI family of the machine; empty for one Android has not. 32-bit ARM is `armeabi-v7a` (old `armeabi` looks the same). */
  abi: '' | 'armeabi-v7a' | 'arm64-v8a' | 'x86' | 'x86_64' | 'riscv64' | 'mips' | 'mips64';
  type: 'relocatable' | 'executable' | 'shared' | 'core' | 'other';
  /** A position-independent program: PT_INTERP or DF_1_PIE in a shared object. */
  pie: boolean;
  soname: string;
  needed: string[];
  rpath: string;
  runpath: string;
  /** PT_LOAD segments in file order, at most 256. */
  loads: LoadSegment[];
  /** Smallest PT_LOAD alignment in bytes; 0 without PT_LOAD. */
  loadAlignment: number;
  /** Whether every PT_LOAD is aligned to a multiple of 16,384; false without PT_LOAD. */
  alignedTo16K: boolean;
  /** PT_GNU_STACK: marked executable, marked not, or not there (then the kernel decides by machine). */
  stack: 'executable' | 'not-executable' | 'unmarked';
  /** PT_GNU_RELRO, with immediate binding or without. */
  relro: 'full' | 'partial' | 'none';
  /** `__stack_chk_fail` is imported. */
  canary: boolean;
  /** Imported `…_chk` functions of FORTIFY_SOURCE, sorted. */
  fortified: string[];
  /** DT_TEXTREL or DF_TEXTREL. */
  textRelocations: boolean;
  /** No symbol table beside the dynamic one. */
  stripped: boolean;
  /** Lower-case hexadecimal; empty without a GNU build id note. */
  buildId: string;
  /** The Android ident note: API level the file was built for, NDK release (`r25c`) and build number. */
  android: { api: number; ndk: string; ndkBuild: string } | undefined;
  /** Dynamic symbols: undefined ones, and defined ones that others may bind to. */
  imports: number;
  exports: number;
}

export interface LoadSegment {
  offset: number;
  address: number;
  fileSize: number;
  memorySize: number;
  alignment: number;
  /** PF_X 1, PF_W 2, PF_R 4. */
  flags: number;
}

export interface DynamicSymbol {
  name: string;
  /** False when it is imported. */
  defined: boolean;
  binding: 'local' | 'global' | 'weak' | 'other';
  type: 'function' | 'object' | 'other';
}
