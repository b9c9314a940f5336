import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One fewer than the cores is usual; with two cores that is one, which waits for phones most of the time.
    maxWorkers: '100%',
    // No test replaces a module or leaves anything in a global: loading 800 modules anew for each of 270 files took four fifths of the time.
    isolate: false,
  },
});
