// npm run docs: regenerates docs/rules.md and reports/inspection.schema.json from the code. `--check` only compares (a test runs it).
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureBuild, root } from './support/run.mjs';

const check = process.argv.includes('--check');
if (!check) ensureBuild();
const { rulesPage } = await import('../dist/report/documents/rules-page.js');
const { inspectionSchema } = await import('../dist/report/documents/inspection-schema.js');

const stale = [];
write('docs/rules.md', rulesPage());
write('reports/inspection.schema.json', `${JSON.stringify(inspectionSchema(), null, 2)}\n`);
if (stale.length > 0) {
  console.error(`out of date: ${stale.join(', ')}; run npm run docs`);
  process.exit(1);
}

function write(path, content) {
  if (!check) return writeFileSync(root + path, content);
  if (readFileSync(root + path, 'utf8') !== content) stale.push(path);
}
