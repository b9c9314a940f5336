/** ABIs of the NDK (developer.android.com/ndk/guides/abis), retired ones included. */
export const abiBits: ReadonlyMap<string, 32 | 64> = new Map([
  ['armeabi', 32],
  ['armeabi-v7a', 32],
  ['arm64-v8a', 64],
  ['x86', 32],
  ['x86_64', 64],
  ['mips', 32],
  ['mips64', 64],
  ['riscv64', 64],
]);

/** ABIs that the phones in use have. */
export const armAbis: ReadonlySet<string> = new Set(['armeabi', 'armeabi-v7a', 'arm64-v8a']);
