// npm run corpus [-- --json] [name part …]: what zhijian reads from the corpus beside what aapt, aapt2 and apksigner say.
// `--untimed` leaves the time out, which on a busy machine says nothing. Exit 1 when any value differs, a rejected file has no finding, or a file crashes, hangs or costs too much.
import { availableParallelism } from 'node:os';
import { findCorpus, readTruth } from './support/corpus.mjs';
import { compareFile } from './support/compare.mjs';
import { ensureBuild } from './support/run.mjs';
import { runZhijian } from './support/spawn.mjs';

const json = process.argv.includes('--json');
const untimed = process.argv.includes('--untimed');
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const limit = { milliseconds: 2_000, bytes: 256 * 1024 ** 2 };

ensureBuild();
const corpus = findCorpus();
if (corpus === undefined) {
  console.error('no corpus: put it at ../shared/corpus or name it in ZHIJIAN_CORPUS');
  process.exit(json ? 0 : 2);
}
const truths = readTruth(corpus).filter(
  (truth) => parts.length === 0 || parts.some((part) => truth.file.includes(part)),
);
const results = [];
const waiting = [...truths];
await Promise.all(Array.from({ length: availableParallelism() }, worker));
results.sort((left, right) => (left.file < right.file ? -1 : 1));
report();

async function worker() {
  for (let truth = waiting.shift(); truth !== undefined; truth = waiting.shift()) {
    const ran = await runZhijian(['apk', `${corpus}/files/${truth.file}`, '--json', '--locale', 'en']);
    results.push({ file: truth.file, ...costs(truth, ran), differences: differencesOf(truth, ran) });
    if (!json) process.stderr.write(`\r${results.length}/${truths.length}`);
  }
}

function costs(truth, ran) {
  return {
    hostile: truth.hostile !== undefined,
    wall: Math.round(ran.wall),
    peakMiB: Math.round((ran.peakBytes ?? 0) / 1024 ** 2),
  };
}

function differencesOf(truth, ran) {
  if (ran.killed) return ['hang'];
  if (![0, 2].includes(ran.code)) return [`crash: exit ${ran.code ?? ran.signal} ${ran.log.slice(0, 400)}`];
  const differences = compareFile(truth, JSON.parse(ran.out));
  if (truth.hostile === undefined) return differences;
  if (!untimed && ran.wall > limit.milliseconds) differences.push(`cost: ${Math.round(ran.wall)} ms`);
  if (ran.peakBytes > limit.bytes) differences.push(`cost: ${Math.round(ran.peakBytes / 1024 ** 2)} MiB`);
  return differences;
}

function report() {
  const wrong = results.filter((result) => result.differences.length > 0);
  const hostile = results.filter((result) => result.hostile);
  const slowest = Math.max(0, ...hostile.map((result) => result.wall));
  const largest = Math.max(0, ...hostile.map((result) => result.peakMiB));
  const summary = {
    files: results.length,
    exact: results.length - wrong.length,
    hostile: hostile.length,
    slowest,
    largest,
  };
  if (json) {
    console.log(JSON.stringify({ summary, wrong }));
    process.exit(wrong.length === 0 ? 0 : 1);
  }
  process.stderr.write('\r');
  for (const { file, differences } of wrong)
    console.log(`${file}\n${differences.map((line) => `    ${line}`).join('\n')}`);
  console.log(
    `${summary.exact} of ${summary.files} files as expected; ${summary.hostile} hostile ones: slowest ${slowest} ms, largest ${largest} MiB`,
  );
  process.exit(wrong.length === 0 ? 0 : 1);
}
