// npm test: everything; npm run test:quick: without the corpus, the fuzzers, phones, browsers and whole-program runs. Names of test files narrow either.
// Types and lint are checked with a whole run; what they find fails it, but only after the tests have been run as well.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, root, run } from './support/run.mjs';
import { ensureSystemPackages } from './support/system-packages.mjs';

const quick = process.argv.includes('--quick');
const names = process.argv.slice(2).filter((argument) => argument !== '--quick');
const slow = [
  '**/*corpus.test.ts',
  'tests/fuzz/**',
  'tests/e2e/**',
  'tests/phone/**',
  'tests/device/**',
  'tests/explore/plants.test.ts',
  'tests/gather/dynamic/stability/campaign.test.ts',
  'tests/report/{pdf,replay}/**',
].flatMap((pattern) => ['--exclude', pattern]);

ensureBuild();
ensureSystemPackages({ forTests: true });
const checks = [
  ['typescript/bin/tsc', '-p', 'tsconfig.tests.json'],
  ['oxlint/bin/oxlint', '--deny-warnings'],
];
const tests = ['vitest/vitest.mjs', 'run', ...(quick ? slow : []), ...names];
const commands = names.length === 0 ? [...checks, tests] : [tests];
const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'));
const strictLog = join(folder, 'unknown-calls.jsonl');
process.env.ZHIJIAN_STRICT_LOG = strictLog;
const codes = commands.map(([program, ...args]) => {
  return run(process.execPath, [`${root}node_modules/${program}`, ...args], { allowFailure: true });
});
const unknown = existsSync(strictLog) ? readFileSync(strictLog, 'utf8') : '';
rmSync(folder, { recursive: true, force: true });
if (unknown !== '') console.error(`The real tools asked the virtual phone for what it does not know:\n${unknown}`);
else if (!quick && names.length === 0) console.log('virtual phone: no unknown command or endpoint in the whole run');
process.exit(codes.find((code) => code !== 0) ?? (unknown === '' ? 0 : 1));
