// dist/**/*.js → dist/app/: the programs as a few files each, dependencies included. Loading 700 modules one by one costs a third of a
// second, more than inspecting a small APK; a bundle loads in a fraction of that.
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

/** Entry points by the name that `new URL('./<name>.js', import.meta.url)` finds them under. */
const programs = {
  main: `${root}dist/cli/main.js`,
  worker: `${root}dist/cli/batch/worker.js`,
  'lane-worker': `${root}dist/gather/lane-worker.js`,
};

const bundle = await rolldown({ input: programs, platform: 'node', cwd: root });
await bundle.write({ dir: `${root}dist/app`, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', cleanDir: true });
await bundle.close();
