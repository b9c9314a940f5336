import { beforeAll, describe, expect, it } from 'vitest';

import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import { fold } from '../../src/gather/dynamic/fold.ts';
import { runScenario } from '../../src/scenario/run/run.ts';
import { optionsFor, scenarioOf } from '../support/scenario.ts';
import { EnginePhone } from './engine-phone.ts';
import { expand, type Spec, specs } from './model.ts';

const scenario = scenarioOf('- explore: { screens: 500, touches: 2000, seconds: 3600 }', 'app state: { start: fresh }');

async function patternsOf(spec: Spec, harmless: boolean): Promise<EvidenceOf<'forced-use'>['patterns']> {
  const phone = new EnginePhone(expand(spec, { harmless }).data);
  const options = optionsFor(phone);
  const record = await runScenario({ ...scenario, subject: 'whole-app', minutes: 10_000 }, options);
  expect(record.run.reason).toBeUndefined();
  const evidence = fold({
    app: options.app,
    scenarios: [scenario],
    records: [record],
    skipped: [],
    log: [],
    exits: [],
    uses: [],
    missing: { exits: [], uses: [] },
    clockOffset: 0,
    started: true,
  })['forced-use'];
  if (evidence?.status !== 'ok') throw new Error('not graded');
  return evidence.value.patterns;
}

const found: string[] = [];
const missed: string[] = [];
const wrong: string[] = [];

beforeAll(async () => {
  for (const spec of specs) {
    const { plants } = expand(spec);
    const patterns = await patternsOf(spec, false);
    for (const { depth, pattern } of plants) {
      const grade = patterns.find((one) => one.pattern === pattern)?.grade;
      const line = `${spec.name} ${pattern} at ${depth}: ${grade}`;
      (grade === 'CONFIRMED' || grade === 'SUSPECTED' ? found : missed).push(line);
    }
    const twin = await patternsOf(spec, true);
    wrong.push(...twin.filter(({ grade }) => grade === 'CONFIRMED').map(({ pattern }) => `${spec.name} ${pattern}`));
  }
}, 600_000);

describe('forced use deep in an app', () => {
  it('is found and graded in at least 19 of 20 planted places', () => {
    expect(missed.length).toBeLessThanOrEqual(1);
    expect(found.length).toBeGreaterThanOrEqual(19);
  });

  it('is confirmed in no twin', () => {
    expect(wrong).toEqual([]);
  });
});
