import { expect, it } from 'vitest';

import type { Grade } from '../../src/evidence/kinds/forced-use.ts';
import type { Presence } from '../../src/rules/compulsion.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { draftGb2026 } from '../../src/standards/profiles/draft-gb-2026.ts';
import type { ForcedUseReason } from '../../src/standards/forced-use-reasons.ts';
import { evidenceOf, skipped } from './evidence.ts';
import { judge, outline } from './judge.ts';

interface Facts {
  present?: boolean | null;
  compelled?: boolean | null;
  consequence?: boolean | null;
  grade: Grade;
  reasons?: readonly ForcedUseReason[];
  words?: string;
}

/** Evidence of one run in which the pattern showed as told. */
function appForcing(pattern: string, facts: Facts) {
  const { compelled = null, consequence = null, grade, present = null, reasons = [], words = '界面文字' } = facts;
  const sighting = { capture: 3, run: 'explore', step: 2, words };
  return evidenceOf({
    'forced-use': {
      patterns: [
        {
          pattern: 'another',
          present: { value: false, seenAt: [] },
          compelled: { value: false, seenAt: [] },
          consequence: { value: false, seenAt: [] },
          grade: 'NOT FOUND',
          reasons: [],
        },
        {
          pattern,
          present: { value: present, seenAt: present === true ? [sighting] : [] },
          compelled: { value: compelled, seenAt: compelled === true ? [sighting] : [] },
          consequence: { value: consequence, seenAt: consequence === true ? [sighting] : [] },
          grade,
          reasons: [...reasons],
        },
      ],
    },
    runs: { runs: [] },
  });
}

/** What every rule on compulsion must do with its pattern. `presence` as the rule declares it. */
export function behavesAsCompulsionRule(rule: AnyRule, pattern: string, presence: Presence): void {
  it('fails only a confirmed compulsion', () => {
    const verdict = judge(rule, appForcing(pattern, { present: true, compelled: true, grade: 'CONFIRMED' }));
    expect(outline(verdict)).toEqual(['failed:compelled']);
    expect(verdict.findings[0]?.seenAt[0]).toEqual({ kind: 'forced-use', pointer: '/patterns/1/compelled' });
  });

  it('says so when the arrangement of the screen confirmed it, not a ladder', () => {
    const reasons = ['by-structure'] as const;
    const app = appForcing(pattern, { present: true, compelled: true, grade: 'CONFIRMED', reasons });
    expect(outline(judge(rule, app))).toEqual(['failed:compelled-by-structure']);
  });

  it('leaves a special scene to a person', () => {
    const reasons = ['special-scene'] as const;
    const app = appForcing(pattern, { present: true, compelled: true, grade: 'CONFIRMED', reasons });
    expect(outline(judge(rule, app))).toEqual(['cantTell:compelled-special-scene']);
  });

  it('leaves a suspicion to a person, and says what is missing', () => {
    const app = appForcing(pattern, { present: true, grade: 'SUSPECTED', reasons: ['one-run-only'] });
    const verdict = judge(rule, app);
    expect(outline(verdict)).toEqual(['cantTell:suspected']);
    expect(verdict.findings[0]?.values).toMatchObject({ reasons: ['one-run-only'], words: ['界面文字'] });
  });

  it('leaves consequences without shown compulsion to a person', () => {
    const app = appForcing(pattern, { present: true, consequence: true, grade: 'NOT FOUND' });
    expect(outline(judge(rule, app))).toEqual(['cantTell:consequence']);
  });

  it('never passes what could not be told', () => {
    const app = appForcing(pattern, { grade: 'INCONCLUSIVE', reasons: ['coverage-low'] });
    expect(outline(judge(rule, app))).toEqual(['cantTell:inconclusive']);
    expect(outline(judge(rule, evidenceOf({ 'forced-use': {}, runs: {} })))).toEqual(['cantTell:not-looked-for']);
  });

  it('passes what was looked for and not found', () => {
    const app = appForcing(pattern, { present: false, compelled: false, consequence: false, grade: 'NOT FOUND' });
    expect(outline(judge(rule, app))).toEqual(['passed:not-found']);
  });

  it('takes the function without compulsion as its texts do', () => {
    const app = appForcing(pattern, { present: true, compelled: false, consequence: false, grade: 'NOT FOUND' });
    const outcomes = {
      asked: ['cantTell:present', 'failed:present'],
      doubtful: ['cantTell:present', 'cantTell:present'],
      ordinary: ['passed:optional', 'passed:optional'],
    };
    expect([...outline(judge(rule, app)), ...outline(judge(rule, app, draftGb2026))]).toEqual(outcomes[presence]);
  });

  it('is untested where nothing was driven', () => {
    const app = evidenceOf({ 'forced-use': skipped('no-device') });
    expect(judge(rule, app)).toMatchObject({
      outcome: 'untested',
      missing: [{ kind: 'forced-use' }, { kind: 'runs' }],
    });
  });
}
