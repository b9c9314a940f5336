// npm run accuracy [-- --times 3 --only name,name --budget minutes --scenarios id,id --whole --jobs 2]: drives every specimen that has an
// expected.json on a virtual phone of its own and compares: the walk through the whole app and the `scenarios` that the specimen is about,
// or with --whole the library from end to end, which takes hours. Exit 1 on any difference. Inspections stay in inspections/accuracy.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareInspection, confusionOf, tableOf } from './accuracy/compare.mjs';
import { writeSpecimen } from './specimen/build.mjs';
import { ensureBuild, root } from './support/run.mjs';
import { runProgram } from './accuracy/run-program.mjs';

const home = `${root}tests/specimens`;
const out = `${root}inspections/accuracy`;
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1' },
    only: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    budget: { type: 'string', default: '30' },
    scenarios: { type: 'string' },
    whole: { type: 'boolean', default: false },
  },
});

const all = readdirSync(home).filter((name) => existsSync(join(home, name, 'expected.json')));
const asked = values.only?.split(',') ?? all;
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) fail(`没有这个样例 / no such specimen: ${unknown.join(', ')}`);
const times = number('times');
const jobs = number('jobs');
ensureBuild();
const { rules } = await import('../dist/rules/index.js');
const { dynamicRuleIds } = await import('./accuracy/dynamic-rules.mjs');
const dynamic = dynamicRuleIds(rules);

const queue = Array.from({ length: times }, (_, time) => asked.map((name) => ({ name, time: time + 1 }))).flat();
const results = [];
await Promise.all(Array.from({ length: jobs }, work));
console.log(`\n${tableOf(confusionOf(results))}`);
const wrong = results.filter(({ differences }) => differences.length > 0);
const judged = new Set(results.map(({ name }) => name)).size;
console.log(`\n${judged} specimens, ${results.length} inspections, ${wrong.length} not as expected`);
process.exit(wrong.length === 0 ? 0 : 1);

async function work() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const result = await inspect(next);
    results.push(result);
    const mark = result.differences.length === 0 ? 'ok  ' : 'BAD ';
    console.log(`${mark} ${result.name}  ${next.time}/${times}  ${result.seconds.toFixed(0)} s`);
    for (const difference of result.differences) console.log(`       ${difference}`);
  }
}

async function inspect({ name, time }) {
  const folder = join(home, name);
  const runs = join(out, name, String(time));
  rmSync(runs, { recursive: true, force: true });
  mkdirSync(runs, { recursive: true });
  const apk = join(out, name, `${name}.apk`);
  if (time === 1 || !existsSync(apk)) writeSpecimen(folder, apk);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const secrets = join(folder, 'secrets.yaml');
  const seconds = Number(values.budget) * 60 + 120;
  const args = [
    `${root}bin/zhijian.js`,
    'inspect',
    apk,
    '--device=virtual',
    '--format=html,json',
    `--out=${runs}`,
    `--budget=${values.budget}`,
    `--timeout=${seconds}`,
    ...(existsSync(secrets) ? ['--secrets', secrets] : []),
    ...(values.whole ? [] : ['--scenarios', values.scenarios ?? scenariosFor(expected)]),
  ];
  const started = performance.now();
  const { code, log } = await runProgram(process.execPath, args, seconds + 120);
  const result = { name, seconds: (performance.now() - started) / 1000 };
  writeFileSync(join(runs, 'stderr.txt'), log);
  const file = readdirSync(runs)
    .map((one) => join(runs, one, 'inspection.json'))
    .find(existsSync);
  if (file === undefined)
    return {
      ...result,
      expected,
      given: {},
      differences: [`no inspection, exit ${code}; see ${join(runs, 'stderr.txt')}`],
    };
  const inspection = JSON.parse(readFileSync(file, 'utf8'));
  const forms = join(dirname(file), 'bundle/phone/forms.json');
  const map = existsSync(forms) ? JSON.parse(readFileSync(forms, 'utf8')) : undefined;
  return { ...result, expected, ...compareInspection(expected, inspection, dynamic, map) };
}

/** What is particular comes first: the walk may use up what is left of the budget. */
function scenariosFor({ scenarios = [] }) {
  return [...scenarios, 'whole-app-visitor'].join(',');
}

function number(option) {
  const value = Number(values[option]);
  if (!Number.isInteger(value) || value < 1 || value > 20) fail(`--${option}: 1 … 20`);
  return value;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
