// npm run fuzz [-- <runs per reader> <first seed>]: the mutation fuzzers of tests/fuzz for longer. Findings are kept in tests/fuzz/crashes/.
import { ensurePackages, root, run } from './support/run.mjs';

const [runs = '5000', seed = String(Math.floor(Math.random() * 1e6))] = process.argv.slice(2);
ensurePackages();
console.log(`${runs} runs per reader from seed ${seed}`);
run(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, 'run', 'tests/fuzz'], {
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
