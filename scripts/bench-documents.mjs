// npm run bench:documents [-- screens]: time and peak memory of every kind of report from one inspection of a driven app, by default with
// 60 screenshots, each kind in a process of its own and then all in one. The goal for all: under 15 s and 400 MB.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectDriven } from './support/driven-inspection.mjs';
import { ensureBuild } from './support/run.mjs';
import { machineLine, runZhijian } from './support/spawn.mjs';

const mebibyte = 1024 ** 2;
const screens = Number(process.argv[2] ?? 60);

ensureBuild();
const { formats } = await import('../dist/report/index.js');
const folder = mkdtempSync(join(tmpdir(), 'zhijian-bench-documents-'));
try {
  const inspection = await inspectDriven(folder, screens);
  console.log(`${machineLine()} · one inspection, ${screens} screenshots\n`);
  console.log('format       seconds     CPU s   peak MB   file KB');
  for (const { extension, name } of formats) await one(inspection, name, [extension]);
  await one(
    inspection,
    formats.map(({ name }) => name).join(','),
    formats.map(({ extension }) => extension),
    'all in one',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function one(inspection, names, extensions, title = names) {
  const out = mkdtempSync(join(folder, 'out-'));
  const ran = await runZhijian(['report', inspection, '--format', names, '--out', out], { timeout: 300_000 });
  if (ran?.code !== 0) {
    console.log(`${title.padEnd(12)} failed: ${ran?.log.split('\n')[0] ?? 'could not be started'}`);
    process.exitCode = 1;
    return;
  }
  const bytes = extensions.reduce((sum, extension) => sum + statSync(join(out, `report.zh-CN.${extension}`)).size, 0);
  const figures = [
    (ran.wall / 1000).toFixed(1),
    (ran.cpu / 1000).toFixed(1),
    (ran.peakBytes / mebibyte).toFixed(0),
    (bytes / 1024).toFixed(0),
  ];
  console.log(`${title.padEnd(12)} ${figures.map((figure) => figure.padStart(8)).join('  ')}`);
}
