// dist/**/*.js → dist/app/: the programs as a few files each, dependencies included. Loading 700 modules one by one costs a third of a
// second, more than inspecting a small APK; a bundle loads in a fraction of that.
import { rmSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { root } from './run.mjs';

/**
 * Entry points by the name that `new URL('./<name>.js', import.meta.url)` finds them under. The thread of the side lane is a bundle of its
 * own: sharing code with the others it would have to load all of theirs.
 */
const programs = [
  { main: `${root}dist/cli/main.js`, worker: `${root}dist/cli/batch/worker.js` },
  { 'lane-worker': `${root}dist/gather/lane-worker.js` },
];

rmSync(`${root}dist/app`, { recursive: true, force: true });
for (const input of programs) {
  const bundle = await rolldown({ input, platform: 'node', cwd: root });
  await bundle.write({
    dir: `${root}dist/app`,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
  });
  await bundle.close();
}
