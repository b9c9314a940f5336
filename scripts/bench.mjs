// npm run bench [-- file or folder …]: time, CPU, memory and MB/s per stage, beside aapt and unzip on the same files where installed.
// Without arguments: the corpus when it is there, else the specimens and the ApiDemos APK.
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargeApk } from './support/large-apk.mjs';
import { findCorpus } from './support/corpus.mjs';
import { ensureBuild, root } from './support/run.mjs';
import { machineLine, runPeer, runZhijian } from './support/spawn.mjs';

const mebibyte = 1024 ** 2;
const large = 5 * 1000 * 1000;

ensureBuild();
const files = chooseFiles(process.argv.slice(2));
console.log(`${machineLine()} · ${availableParallelism()} CPUs · ${files.length} files\n`);
await benchManifests();
await benchInspections();
await benchLarge();
await benchBatch();

function chooseFiles(paths) {
  if (paths.length > 0) return paths.flatMap(packagesIn);
  const corpus = findCorpus();
  if (corpus !== undefined) return packagesIn(`${corpus}/files`).filter((path) => !path.includes('synthetic-hostile'));
  const demo = fileURLToPath(new URL('apks/ApiDemos-debug.apk', import.meta.resolve('android-apidemos')));
  return [...packagesIn(`${root}tests/specimens`), demo];
}

function packagesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.apk'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

/** Manifest, permissions and label, in this process as a library would; each file warm, median of five. */
async function benchManifests() {
  const { openFile } = await import('../dist/apk/bytes.js');
  const { openZip } = await import('../dist/apk/zip/open.js');
  const { readManifestOf } = await import('../dist/apk/manifest/read.js');
  const { Budget, defaultLimits } = await import('../dist/shared/budget.js');
  const read = (path) => {
    const source = openFile(path);
    try {
      const budget = new Budget(defaultLimits);
      return readManifestOf(openZip(source, budget), budget, () => {});
    } finally {
      source.close();
    }
  };
  const times = [];
  for (const path of files) {
    try {
      read(path);
      times.push(median(Array.from({ length: 5 }, () => clock(() => read(path)))));
    } catch {
      // Not an APK: nothing to time.
    }
  }
  const peer = await peerTimes('aapt', (path) => ['dump', 'badging', path]);
  console.log('manifest + permissions + label, ms per file');
  row('zhijian, in process', quantiles(times));
  row('aapt dump badging, process', quantiles(peer));
  console.log();
}

async function peerTimes(command, args) {
  const times = [];
  for (const path of files.slice(0, 60)) {
    const ran = await runPeer(command, args(path));
    if (ran === undefined) return [];
    times.push(ran.wall);
  }
  return times;
}

/** Whole static inspections as a user runs them: a process per file, every kind, every rule, signatures verified, report written. */
async function benchInspections() {
  const candidates = files.filter((path) => statSync(path).size > large);
  const chosen =
    candidates.length > 0 ? candidates : [...files].sort((a, b) => statSync(b).size - statSync(a).size).slice(0, 5);
  const out = mkdtempSync(join(tmpdir(), 'zhijian-bench-'));
  console.log('whole static inspection');
  console.log(heads(['file', 'MB', 'wall ms', 'CPU ms', 'peak MiB', 'MB/s', 'unzip ms', 'ratio', 'warm ms', 'ratio']));
  try {
    for (const path of chosen) {
      const megabytes = statSync(path).size / 1e6;
      const ours = best(await repeat(3, () => runZhijian(['inspect', path, '--out', out, '--json'])));
      const peer = best(await repeat(3, () => runPeer('unzip', ['-tqq', path])));
      const warm = await warmInspection(path, out);
      const ratioOf = (wall) => (peer === undefined ? '–' : (wall / peer.wall).toFixed(2));
      const cells = [
        megabytes.toFixed(1),
        ours.wall.toFixed(0),
        ours.cpu.toFixed(0),
        (ours.peakBytes / mebibyte).toFixed(0),
      ];
      console.log(
        line(path, [
          ...cells,
          ((megabytes / ours.wall) * 1000).toFixed(0),
          peer?.wall.toFixed(0) ?? '–',
          ratioOf(ours.wall),
          warm.toFixed(0),
          ratioOf(warm),
        ]),
      );
      await benchStages(path);
    }
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  console.log();
}

/** Memory of a whole inspection of a hundred megabytes. */
async function benchLarge() {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-bench-'));
  const path = join(folder, 'large.apk');
  console.log('whole static inspection of a generated APK, memory');
  try {
    const megabytes = (await writeLargeApk(path)) / 1e6;
    const args = ['inspect', path, '--out', folder, '--json'];
    const runs = await repeat(3, () => runZhijian(args));
    const refused = runs.find(({ code }) => code === null || code === 2 || code === 70);
    if (refused !== undefined) throw new Error(`the inspection did not end: ${refused.log.slice(0, 500)}`);
    const peak = Math.max(...runs.map(({ peakBytes }) => peakBytes)) / mebibyte;
    const peer = await runPeer('unzip', ['-tqq', path]);
    const unzip = peer === undefined ? 'not installed' : `${peer.wall.toFixed(0)} ms`;
    row(`${megabytes.toFixed(0)} MB, highest of ${runs.length}`, `${peak.toFixed(0)} MiB   below 300`);
    row('wall time, unzip -tqq', `${best(runs).wall.toFixed(0)} ms, ${unzip}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log();
}

/** One more file for a worker that is at it already, as in a batch: nothing to start or to compile. Milliseconds, mean of five. */
async function warmInspection(path, out) {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-bench-'));
  try {
    const links = Array.from({ length: 7 }, (_, index) => join(folder, `${index}.apk`));
    for (const link of links) symlinkSync(path, link);
    const walls = [];
    for (const count of [2, 7]) {
      const ran = await runZhijian(['inspect', ...links.slice(0, count), '--jobs', '1', '--out', out], {
        timeout: 600_000,
      });
      walls.push(ran.wall);
    }
    return (walls[1] - walls[0]) / 5;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the time goes, per evidence kind, warm and in this process. */
async function benchStages(path) {
  const { openStatic } = await import('../dist/gather/open.js');
  const { gatherStatic } = await import('../dist/gather/static.js');
  const megabytes = statSync(path).size / 1e6;
  const opened = await openStatic(path);
  const stages = [];
  let last = performance.now();
  try {
    await gatherStatic(opened.context, {
      onProgress(kind) {
        stages.push([kind, performance.now() - last]);
        last = performance.now();
      },
    });
  } finally {
    opened.close();
  }
  const shown = stages.filter(([, time]) => time >= 1).sort((a, b) => b[1] - a[1]);
  for (const [kind, time] of shown)
    console.log(
      `    ${kind.padEnd(20)} ${time.toFixed(0).padStart(6)} ms ${((megabytes / time) * 1000).toFixed(0).padStart(7)} MB/s`,
    );
}

/** All files in one command: what one worker needs against one worker per CPU. */
async function benchBatch() {
  if (files.length < 2) return;
  console.log('batch of all files');
  for (const jobs of [1, availableParallelism()]) {
    const out = mkdtempSync(join(tmpdir(), 'zhijian-bench-'));
    const ran = await runZhijian(['inspect', ...files, '--jobs', String(jobs), '--out', out], { timeout: 1_800_000 });
    rmSync(out, { recursive: true, force: true });
    row(
      `--jobs ${jobs}`,
      `${(ran.wall / 1000).toFixed(1)} s, ${(files.length / (ran.wall / 1000)).toFixed(1)} files/s`,
    );
  }
}

function clock(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function repeat(times, work) {
  const results = [];
  for (let turn = 0; turn < times; turn += 1) results.push(await work());
  return results;
}

/** The median run by wall time. */
function best(runs) {
  if (runs[0] === undefined) return undefined;
  return [...runs].sort((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)];
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function quantiles(times) {
  if (times.length === 0) return 'not installed';
  const ordered = [...times].sort((a, b) => a - b);
  const at = (share) => ordered[Math.min(Math.floor(ordered.length * share), ordered.length - 1)].toFixed(1);
  return `median ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  (${times.length} files)`;
}

function row(name, text) {
  console.log(`  ${name.padEnd(30)} ${text}`);
}

function heads(names) {
  return `  ${names[0].padEnd(44)} ${names
    .slice(1)
    .map((name) => name.padStart(9))
    .join(' ')}`;
}

function line(path, cells) {
  return `  ${path.split('/').slice(-2).join('/').slice(-44).padEnd(44)} ${cells.map((cell) => cell.padStart(9)).join(' ')}`;
}
