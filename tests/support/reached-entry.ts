import { expect, it } from 'vitest';

import type { EvidenceOf } from '../../src/evidence/kinds/index.ts';
import type { AnyRule } from '../../src/rules/rule.ts';
import { evidenceOf, skipped } from './evidence.ts';
import { judge, outline } from './judge.ts';

type Entry = EvidenceOf<'entries'>['entries'][number];
type Coverage = Partial<EvidenceOf<'coverage'>>;

/** What every rule on a function that must be there does with its entry. */
export function behavesAsReachedEntryRule(rule: AnyRule, subject: Entry['subject']): void {
  const app = (entry: Partial<Entry>, coverage: Coverage = {}) =>
    evidenceOf({
      entries: { entries: [{ subject, found: true, taps: 2, opens: 'page', words: '入口', seenAt: [], ...entry }] },
      coverage: { states: ['fresh', 'consented', 'logged-in'], ...coverage },
    });
  const absent = { found: false, taps: null, opens: null, words: null };

  it('passes what is near', () => {
    const verdict = judge(rule, app({}));
    expect(outline(verdict)).toEqual(['passed:reached']);
    expect(verdict.findings[0]).toMatchObject({
      values: { taps: 2, words: '入口' },
      seenAt: [{ pointer: '/entries/0' }],
    });
  });

  it('leaves what lies deep, and what opens an error, to a person', () => {
    expect(outline(judge(rule, app({ taps: 5 })))).toEqual(['cantTell:deep']);
    expect(outline(judge(rule, app({ opens: 'error' })))).toEqual(['cantTell:broken']);
  });

  it('calls it missing only when nothing was left to try', () => {
    expect(outline(judge(rule, app(absent)))).toEqual(['failed:absent']);
    expect(outline(judge(rule, app(absent, { exhausted: false })))).toEqual(['cantTell:absent']);
    const left = (reason: string) => ({ notTried: [{ wording: '更多', capture: 0, reason }] });
    expect(outline(judge(rule, app(absent, left('not reached again'))))).toEqual(['cantTell:absent']);
    expect(outline(judge(rule, app(absent, left('alike'))))).toEqual(['cantTell:absent']);
    expect(outline(judge(rule, app(absent, left('guarded: submit'))))).toEqual(['failed:absent']);
    expect(outline(judge(rule, app(absent, left('foreseen'))))).toEqual(['failed:absent']);
    const gaps = [{ code: 'run-lost', place: 'explore', detail: 'device-lost' }];
    expect(outline(judge(rule, app(absent, { gaps })))).toEqual(['cantTell:absent']);
  });

  it('cannot tell what nobody established', () => {
    expect(outline(judge(rule, app({ ...absent, found: null })))).toEqual(['cantTell:unknown']);
    expect(outline(judge(rule, evidenceOf({ entries: {}, coverage: {} })))).toEqual(['cantTell:unknown']);
  });

  it('is untested where nothing was driven', () => {
    expect(judge(rule, evidenceOf({ entries: skipped('no-device') })).outcome).toBe('untested');
  });
}
