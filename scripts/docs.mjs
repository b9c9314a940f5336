// npm run docs: writes the documents about rules, inspections and scenarios anew from the code. `--check` only compares, as a test does.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureBuild, root } from './support/run.mjs';

ensureBuild();
const { generatedDocuments } = await import('../dist/report/documents/generated.js');
const { scenarioDocuments } = await import('../dist/scenario/documents/generated.js');

const stale = [...generatedDocuments(), ...scenarioDocuments()].filter(([path, content]) => read(path) !== content);
if (!process.argv.includes('--check')) {
  for (const [path, content] of stale) {
    writeFileSync(root + path, content);
    console.log(path);
  }
} else if (stale.length > 0) {
  console.error(`out of date: ${stale.map(([path]) => path).join(', ')}; run npm run docs`);
  process.exit(1);
}

function read(path) {
  return existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined;
}
