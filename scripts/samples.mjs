// npm run samples: renders reports/samples/ anew from the specimen apps. A test compares the committed files with a fresh rendering.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { ensureBuild, root } from './support/run.mjs';

ensureBuild();
const { renderSamples } = await import('../dist/report/documents/samples.js');

const folder = `${root}reports/samples/`;
mkdirSync(folder, { recursive: true });
const files = await renderSamples(`${root}tests/specimens`);
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(folder + name);
for (const [name, content] of files) {
  writeFileSync(folder + name, content);
  console.log(`reports/samples/${name}`);
}
