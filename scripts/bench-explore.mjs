// npm run bench:explore [-- --seeds 3 --only name,name --phone name,name --plants --minutes 10]: how much of the generated apps each policy and a monkey reach.
// In memory for all of them; --phone drives some on the virtual phone, beside a bare loop of capture and tap; --plants inspects each with its
// planted forced-use screens, and its twin without, on the virtual phone, which takes long.
import { parseArgs } from 'node:util';
import { at, measureMonkey, measurePolicy, readSpecs, stepsPerEdge, stepsTo } from './explore/measure.mjs';
import { ensureBuild, root } from './support/run.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    only: { type: 'string' },
    phone: { type: 'string' },
    plants: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
  },
});
const load = (path) => import(`../dist/${path}`);
const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
ensureBuild();
const { policyNames } = await load('explore/policies/policy.js');
const asked = values.only?.split(',');
const specs = readSpecs(`${root}tests/specimens/generated`).filter(
  ({ name }) => asked === undefined || asked.includes(name),
);
process.exitCode = await bench();

async function bench() {
  const minutes = Number(values.minutes);
  if (values.plants) return (await import('./explore/plants.mjs')).judgePlants(specs, minutes);
  if (values.phone === undefined) return benchModels();
  return (await import('./explore/phone.mjs')).benchPhone(values.phone.split(','), minutes, load);
}

async function benchModels() {
  const names = [...policyNames, 'monkey'];
  const rows = [
    ['app', 'screens', 'edges', ...names.map((name) => `${name} %`), 'factor', '95 % after', 'of edges', 'repeats'],
  ];
  const sums = Object.fromEntries(names.map((name) => [name, 0]));
  let good = true;
  for (const spec of specs) {
    const curves = {};
    let facts;
    let repeats = true;
    for (const name of policyNames) {
      const runs = [];
      for (const seed of seeds) {
        const run = await measurePolicy(spec, name, seed, load);
        const again = await measurePolicy(spec, name, seed, load);
        repeats &&= run.graph === again.graph && run.reached.join() === again.reached.join();
        runs.push(run);
      }
      curves[name] = runs.map(({ reached }) => reached);
      if (name === 'untried-first') [facts] = runs;
    }
    curves.monkey = [];
    for (const seed of seeds) curves.monkey.push(await measureMonkey(spec, seed, load));
    const { classes, edges } = facts;
    // Equal steps: where untried-first has 95 %.
    const needed = stepsTo(facts.reached, Math.ceil(classes * 0.95));
    const steps = needed ?? edges * stepsPerEdge;
    const part = (name) => mean(curves[name].map((curve) => at(curve, steps) / classes));
    for (const name of names) sums[name] += part(name);
    good &&= repeats && needed !== undefined && needed <= edges * stepsPerEdge;
    rows.push([
      spec.name,
      classes,
      edges,
      ...names.map((name) => (part(name) * 100).toFixed(0)),
      (part('untried-first') / part('random')).toFixed(2),
      needed ?? '—',
      needed === undefined ? '—' : (needed / edges).toFixed(2),
      repeats ? 'same' : 'DIFFERS',
    ]);
  }
  const all = names.map((name) => ((sums[name] / specs.length) * 100).toFixed(0));
  rows.push(['mean', '', '', ...all, (sums['untried-first'] / sums.random).toFixed(2), '', '', '']);
  print(rows);
  console.log(
    `\nScreens reached, in % of all, after the steps in which untried-first has 95 % of them; seeds ${seeds.join(', ')}. Factor: untried-first / random.`,
  );
  console.log(`untried-first / monkey: ${(sums['untried-first'] / sums.monkey).toFixed(2)}`);
  return good ? 0 : 1;
}

function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function print(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => String(cells[column]).length)));
  for (const cells of rows)
    console.log(
      cells
        .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])))
        .join('  '),
    );
}
