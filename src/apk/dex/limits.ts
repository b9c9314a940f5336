import type { DexLimits } from './model.ts';

/** Enough for the largest real apps with room; an answer beyond this is a question asked too wide. */
export const defaultDexLimits: DexLimits = {
  classesPerString: 16,
  stringUnits: 4096,
  strings: 200_000,
  uses: 200_000,
};
