import { describe, expect, it } from 'vitest';

import type { Inspection } from '../../../src/inspection/model.ts';
import { applyReviews, withoutReviews } from '../../../src/inspection/review/apply.ts';
import { openForPeople } from '../../../src/inspection/review/open.ts';
import type { Decision, Review } from '../../../src/inspection/review/model.ts';
import { reviewRemarks } from '../../../src/report/view/reviews.ts';
import type { AnyRule, Outcome } from '../../../src/rules/rule.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';
import { reviewFor } from '../../support/reviews.ts';

/** Examined from the package, by driving and by papers. */
const requirement = 'GMA-22';
/** Only a person can examine it. */
const manualOnly = 'GMA-01';

function ruleOf(
  outcome: Exclude<Outcome, 'untested'>,
  meta: Partial<AnyRule['meta']> = {},
  values: Record<string, string> = { value: 'x' },
): AnyRule {
  return ruleFinding({ requirements: [requirement], ...meta }, { outcome, message: 'found', values, seenAt: [] });
}

function judged(...rules: AnyRule[]): Inspection {
  return reportInputOf(evidenceOf(), { rules }).inspection;
}

function ruleReview(inspection: Inspection, decision: Decision, id = 'specimen-defect'): Review {
  return reviewFor(inspection, { kind: 'rule', id }, decision);
}

function requirementReview(inspection: Inspection, id: string, decision: Decision): Review {
  return reviewFor(inspection, { kind: 'requirement', id }, decision);
}

const verdictOf = (inspection: Inspection, id = 'specimen-defect') =>
  inspection.verdicts.find(({ ruleId }) => ruleId === id);
const resultOf = (inspection: Inspection, id: string) =>
  inspection.requirements.find((result) => result.requirement === id);

describe('applyReviews', () => {
  it('changes nothing without reviews', () => {
    const inspection = judged(ruleOf('failed'));
    expect(applyReviews(inspection, [])).toEqual(inspection);
  });

  it('takes an overturned failure out of the conclusion and keeps what the tool said beside it', () => {
    const inspection = judged(ruleOf('failed'));
    expect(inspection.conclusion).toBe('non-compliant');
    const reviewed = applyReviews(inspection, [ruleReview(inspection, 'overturned')]);
    expect(verdictOf(reviewed)).toMatchObject({ outcome: 'passed', automatic: 'failed' });
    expect(verdictOf(reviewed)?.findings).toEqual(verdictOf(inspection)?.findings);
    expect(reviewed.automatic).toEqual({ conclusion: 'non-compliant', counts: inspection.counts });
    expect(reviewed.conclusion).toBe('incomplete');
    expect(reviewed.counts).toMatchObject({ failed: 0, passed: 1 });
    expect(reviewed.reviews).toMatchObject([{ state: 'applied', reviewer: '王芳', previous: 'failed' }]);
  });

  it.each<[string, Partial<Review>, Decision]>([
    ['overturns without a reason', { note: ' ' }, 'overturned'],
    ['names nobody', { reviewer: ' ' }, 'confirmed'],
    ['says what this outcome is not open to', { note: '已核实' }, 'passed'],
  ])('refuses a decision of an earlier version that %s, and keeps it in the list', (_, change, decision) => {
    const inspection = judged(ruleOf('failed'));
    const old = { ...ruleReview(inspection, decision), ...change };
    const reviewed = applyReviews(inspection, [old]);
    expect(verdictOf(reviewed)).toEqual(verdictOf(inspection));
    expect(reviewed.reviews).toMatchObject([{ state: 'refused' }]);
    expect(reviewRemarks(reviewed, 'en').join('\n')).toContain('1 earlier decisions are refused');
    expect(reviewRemarks(reviewed, 'zh-CN').join('\n')).toContain('规则 specimen-defect');
  });

  it('leaves a confirmed failure standing, marked as decided', () => {
    const inspection = judged(ruleOf('failed'));
    const reviewed = applyReviews(inspection, [ruleReview(inspection, 'confirmed')]);
    expect(reviewed.conclusion).toBe('non-compliant');
    expect(verdictOf(reviewed)).toMatchObject({ outcome: 'failed', automatic: 'failed' });
    expect(resultOf(reviewed, requirement)?.outcome).toBe('failed');
  });

  it('makes an open verdict a failure that counts', () => {
    const inspection = judged(ruleOf('cantTell'));
    const reviewed = applyReviews(inspection, [ruleReview(inspection, 'failed')]);
    expect(reviewed.conclusion).toBe('non-compliant');
    expect(resultOf(reviewed, requirement)).toMatchObject({ outcome: 'failed', automatic: 'cantTell' });
  });

  it('does not pass a requirement through its rules while a way of examining it was not taken', () => {
    const inspection = judged(ruleOf('cantTell'));
    const reviewed = applyReviews(inspection, [ruleReview(inspection, 'passed')]);
    expect(resultOf(inspection, requirement)?.methodsMissing).not.toEqual([]);
    expect(resultOf(reviewed, requirement)?.outcome).toBe('untested');
  });

  it('lets a decision about a requirement settle the rules that ask about nothing else', () => {
    const inspection = judged(ruleOf('failed'));
    const reviewed = applyReviews(inspection, [requirementReview(inspection, requirement, 'overturned')]);
    expect(resultOf(reviewed, requirement)).toMatchObject({ outcome: 'passed', automatic: 'failed' });
    expect(verdictOf(reviewed)).toMatchObject({ outcome: 'passed', automatic: 'failed' });
    expect(reviewed.conclusion).not.toBe('non-compliant');
  });

  it('leaves a failed rule standing that also asks about a requirement nobody decided', () => {
    const inspection = judged(ruleOf('failed', { requirements: [requirement, 'GMA-21'] }));
    const reviewed = applyReviews(inspection, [requirementReview(inspection, requirement, 'overturned')]);
    expect(verdictOf(reviewed)).not.toHaveProperty('automatic');
    expect(verdictOf(reviewed)?.outcome).toBe('failed');
    expect(reviewed.conclusion).toBe('non-compliant');
  });

  it('adds what only a person can examine, and takes its failure for one', () => {
    const inspection = judged(ruleOf('passed'));
    expect(resultOf(inspection, manualOnly)).toBeUndefined();
    const passed = applyReviews(inspection, [requirementReview(inspection, manualOnly, 'passed')]);
    expect(resultOf(passed, manualOnly)).toEqual({
      requirement: manualOnly,
      outcome: 'passed',
      automatic: 'untested',
      rules: [],
      methodsTaken: ['manual'],
      methodsMissing: [],
    });
    const failed = applyReviews(inspection, [requirementReview(inspection, manualOnly, 'failed')]);
    expect(failed.conclusion).toBe('non-compliant');
  });

  it('takes the failure of a requirement that only recommended rules ask about for advice', () => {
    const inspection = judged(ruleOf('cantTell', { force: 'recommended' }), ruleOf('passed', { id: 'other' }));
    const only = judged(ruleOf('cantTell', { force: 'recommended' }));
    const failing = (one: Inspection) => applyReviews(one, [requirementReview(one, requirement, 'failed')]).conclusion;
    expect(failing(inspection)).toBe('non-compliant');
    expect(failing(only)).not.toBe('non-compliant');
  });

  it('does not apply a decision about what has changed since', () => {
    const before = judged(ruleOf('failed', {}, { value: 'one' }));
    const after = judged(ruleOf('failed', {}, { value: 'two' }));
    const reviewed = applyReviews(after, [
      ruleReview(before, 'overturned'),
      requirementReview(before, requirement, 'overturned'),
    ]);
    expect(reviewed.reviews?.map(({ state }) => state)).toEqual(['stale', 'stale']);
    expect(reviewed.conclusion).toBe('non-compliant');
    expect(reviewed).not.toHaveProperty('automatic');
    expect(verdictOf(reviewed)).toEqual(verdictOf(after));
  });

  it('applies a decision again where a newer version of the rule finds the same', () => {
    const before = judged(ruleOf('failed'));
    const after = judged(ruleOf('failed', { version: 2 }));
    expect(applyReviews(after, [ruleReview(before, 'overturned')]).reviews?.[0]?.state).toBe('applied');
  });

  it('goes by the last of several decisions and by none that was taken back', () => {
    const inspection = judged(ruleOf('failed'));
    const [first, second, back] = [
      ruleReview(inspection, 'overturned'),
      ruleReview(inspection, 'confirmed'),
      ruleReview(inspection, 'withdrawn'),
    ];
    const twice = applyReviews(inspection, [first, second]);
    expect(twice.reviews?.map(({ state }) => state)).toEqual(['superseded', 'applied']);
    expect(twice.conclusion).toBe('non-compliant');
    const undone = applyReviews(inspection, [first, back]);
    expect(undone.reviews?.map(({ state }) => state)).toEqual(['superseded', 'withdrawn']);
    expect(withoutReviews(undone)).toEqual(inspection);
  });

  it('gives the same when it is done again, and can be undone', () => {
    const inspection = judged(ruleOf('failed'), ruleOf('cantTell', { id: 'other', requirements: ['GMA-21'] }));
    const reviews = [
      ruleReview(inspection, 'overturned'),
      requirementReview(inspection, 'GMA-21', 'passed'),
      requirementReview(inspection, manualOnly, 'failed'),
    ];
    const once = applyReviews(inspection, reviews);
    expect(applyReviews(once, reviews)).toEqual(once);
    expect(withoutReviews(once)).toEqual(inspection);
  });

  it('leaves the conclusion where nobody decided and where somebody could not tell what only a person can examine', () => {
    const inspection = { ...judged(ruleOf('passed')), requirements: [] };
    const alone = applyReviews(inspection, [ruleReview(inspection, 'confirmed')]);
    expect(alone.conclusion).toBe('compliant');
    const reviews = [ruleReview(inspection, 'confirmed'), requirementReview(inspection, manualOnly, 'cantTell')];
    const looked = applyReviews(inspection, reviews);
    expect(looked.conclusion).toBe('compliant');
    const [before, after] = [openForPeople(alone), openForPeople(looked)];
    expect(before.undecided).toContain(manualOnly);
    expect(before.cantTell).toEqual([]);
    expect(after).toEqual({ undecided: before.undecided.filter((id) => id !== manualOnly), cantTell: [manualOnly] });
    const settled = applyReviews(inspection, [requirementReview(inspection, manualOnly, 'passed')]);
    expect(openForPeople(settled).undecided).not.toContain(manualOnly);
  });

  it('does not apply a decision about what nobody examined in another app', () => {
    const inspection = judged(ruleOf('passed'));
    const other = { ...inspection, bundle: { ...inspection.bundle, sha256: 'cd'.repeat(32) } };
    const reviews = [requirementReview(other, manualOnly, 'passed')];
    expect(applyReviews(inspection, reviews).reviews?.[0]?.state).toBe('stale');
    expect(applyReviews(other, reviews).reviews?.[0]?.state).toBe('applied');
  });

  it('does not believe a record of what the tool had said, or of what came of it', () => {
    const inspection = judged(ruleOf('failed'));
    const review = ruleReview(inspection, 'confirmed');
    const forged = [
      { ...review, previous: 'passed' as const, outcome: 'passed' as const },
      { ...review, outcome: 'passed' as const },
    ];
    for (const one of forged) {
      const reviewed = applyReviews(inspection, [one]);
      expect(reviewed.reviews?.[0]?.state).toBe('stale');
      expect(reviewed.conclusion).toBe('non-compliant');
    }
  });

  it('says stale of a decision about a rule that is no more', () => {
    const inspection = judged(ruleOf('failed'));
    const review = { ...ruleReview(inspection, 'overturned'), item: { kind: 'rule' as const, id: 'gone' } };
    expect(applyReviews(inspection, [review]).reviews?.[0]?.state).toBe('stale');
  });
});
