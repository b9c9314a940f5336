// npm test: everything; npm run test:quick: without the corpus, the fuzzers and whole-program runs.
import { ensureBuild, root, run } from './support/run.mjs';

const [first, ...rest] = process.argv.slice(2);
const quick = first === '--quick';
const args = quick ? rest : process.argv.slice(2);

ensureBuild();
const whole = args.length === 0;
if (whole) {
  run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.tests.json']);
  run(process.execPath, [`${root}node_modules/oxlint/bin/oxlint`, '--deny-warnings']);
}
const slow = ['--exclude', '**/corpus.test.ts', '--exclude', 'tests/fuzz/**', '--exclude', 'tests/e2e/**'];
run(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, 'run', ...(quick ? slow : []), ...args]);
