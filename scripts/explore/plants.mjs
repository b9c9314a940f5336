// Generated apps with planted forced-use screens, and their twins without, inspected unattended on the virtual phone: what is found and graded.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../accuracy/run-program.mjs';
import { writeSpecimen } from '../specimen/build.mjs';
import { root } from '../support/run.mjs';
import { expand } from './expand.mjs';
import { writeApp } from './write.mjs';

/** Exit code: 0 when no more than one plant in 20 is missed and nothing is confirmed in a twin. */
export async function judgePlants(specs, minutes) {
  const folder = mkdtempSync(join(tmpdir(), 'zhijian-plants-'));
  let found = 0;
  let all = 0;
  let wrong = 0;
  for (const spec of specs) {
    const { plants } = expand(spec);
    const grades = await gradesOf(spec, false, folder, minutes);
    for (const { depth, pattern } of plants) {
      const grade = grades?.[pattern] ?? 'no inspection';
      all += 1;
      if (grade === 'CONFIRMED' || grade === 'SUSPECTED') found += 1;
      console.log(`${spec.name.padEnd(14)} ${pattern.padEnd(16)} depth ${depth}: ${grade}`);
    }
    const twin = await gradesOf(spec, true, folder, minutes);
    const confirmed = Object.keys(twin ?? {}).filter((pattern) => twin[pattern] === 'CONFIRMED');
    wrong += confirmed.length;
    console.log(
      `${spec.name.padEnd(14)} twin: ${twin === undefined ? 'no inspection' : `confirmed ${confirmed.length === 0 ? 'nothing' : confirmed.join(', ')}`}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${found} of ${all} planted screens found and graded, ${wrong} confirmed in twins`);
  return found >= all - Math.ceil(all / 20) && wrong === 0 ? 0 : 1;
}

async function gradesOf(spec, harmless, folder, minutes) {
  const place = join(folder, `${spec.name}${harmless ? '-twin' : ''}`);
  writeApp(spec, join(place, 'app'), { harmless });
  const apk = join(place, 'app.apk');
  writeSpecimen(join(place, 'app'), apk);
  const out = join(place, 'out');
  mkdirSync(out);
  const walk = join(place, 'walk.yaml');
  writeFileSync(
    walk,
    `scenario: walk\ntitle: walk\nsubject: whole-app\napp state: { start: fresh }\nminutes: ${minutes}\nsteps:\n  - explore: { screens: 500, touches: 2000, seconds: ${Math.min(3600, minutes * 30)} }\n`,
  );
  const args = [
    `${root}bin/zhijian.js`,
    'inspect',
    apk,
    '--device=virtual',
    '--format=json',
    `--out=${out}`,
    `--budget=${minutes}`,
    '--scenarios',
    walk,
  ];
  await runProgram(process.execPath, args, minutes * 60 + 180);
  const made = readdirSync(out).find((name) => !name.startsWith('.'));
  if (made === undefined) return undefined;
  const { forcedUse = [] } = JSON.parse(readFileSync(join(out, made, 'inspection.json'), 'utf8'));
  return Object.fromEntries(forcedUse.map(({ grade, pattern }) => [pattern, grade]));
}
