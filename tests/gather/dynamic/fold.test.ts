import { describe, expect, it } from 'vitest';

import { dynamicKinds, kindSchemas } from '../../../src/evidence/kinds/index.ts';
import { fold, type Leavings } from '../../../src/gather/dynamic/fold.ts';
import { aCapture, anExploration, app, aRecord, aRun } from './records.ts';

const leavings = (differences: Partial<Leavings>): Leavings => ({
  app,
  scenarios: [],
  records: [],
  skipped: [],
  log: [],
  exits: [],
  uses: [],
  missing: { exits: [], uses: [] },
  clockOffset: 0,
  started: true,
  ...differences,
});

describe('fold', () => {
  it('gives every kind in the shape of its schema, also for an inspection that saw nothing', () => {
    const evidence = fold(leavings({}));
    for (const kind of dynamicKinds) {
      if (kind === 'device' || kind === 'launch' || kind === 'stability' || kind === 'forms') continue;
      const gathered = evidence[kind];
      expect([kind, gathered?.status]).toEqual([kind, 'ok']);
      if (gathered?.status === 'ok') expect(() => kindSchemas[kind].parse(gathered.value)).not.toThrow();
    }
  });

  it('marks a hole in everything that rests on a run that was lost', () => {
    const lost = aRun({ state: 'lost', reason: { code: 'device-lost', detail: 'gone' } });
    const evidence = fold(leavings({ records: [aRecord(lost)] }));
    for (const kind of ['runs', 'prompts', 'crashes', 'entries', 'coverage'] as const)
      expect(evidence[kind]).toMatchObject({ value: { gaps: [{ code: 'run-incomplete', place: 'check-in' }] } });
  });

  it('counts screens of the app only, and knows where an exploration ran out of things to try', () => {
    const looks = [
      aCapture(0, ['首页']),
      aCapture(1, ['桌面'], { package: 'com.android.launcher' }),
      aCapture(2, ['首页'], { structure: 'structure-0' }),
    ].map((capture) => ({ capture, signs: [] }));
    const evidence = fold(leavings({ records: [aRecord(aRun(), { looks, explorations: [anExploration()] })] }));
    expect(evidence.coverage).toMatchObject({ value: { screens: 1, exhausted: true } });
  });

  it.each([
    ['whole-app', true],
    ['complaint-entry', false],
  ])('knows that a budget ended a walk, of the subject %s: %s', (subject, cut) => {
    const explorations = [anExploration({ exhausted: false, cut: true })];
    const evidence = fold(leavings({ records: [aRecord(aRun({ subject }), { explorations })] }));
    expect(evidence.coverage).toMatchObject({ value: { exhausted: false, cut } });
  });

  it('does not call an app seen whole that nobody explored', () => {
    expect(fold(leavings({ records: [aRecord(aRun())] })).coverage).toMatchObject({ value: { exhausted: false } });
  });
});
