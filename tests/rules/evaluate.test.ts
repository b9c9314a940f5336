import { describe, expect, it } from 'vitest';

import { evaluate } from '../../src/rules/evaluate.ts';
import { defineRule, type Finding, type Outcome } from '../../src/rules/rule.ts';
import { draftGb2026 } from '../../src/standards/profiles/draft-gb-2026.ts';
import { regulation2026 } from '../../src/standards/profiles/regulation-2026.ts';
import type { RequirementId } from '../../src/standards/requirements.ts';
import { evidenceOf, failed, skipped } from '../support/evidence.ts';
import { judge } from '../support/judge.ts';

const say = { zh: '句', en: 'sentence' };

function ruleThat(answer: () => readonly Finding<'seen'>[], requirements: RequirementId[] = ['GMA-22']) {
  return defineRule({
    meta: {
      id: 'specimen',
      version: 3,
      subject: 'permissions',
      requirements,
      severity: 'minor',
      force: 'mandatory',
      requires: ['permissions', 'dex'],
      messages: { title: say, purpose: say, remedy: say, findings: { seen: { fact: say, judgement: say } } },
    },
    evaluate: answer,
  });
}

const seen = (outcome: Finding['outcome']): Finding<'seen'> => ({ outcome, message: 'seen', seenAt: [] });

describe('what is missing', () => {
  const rule = ruleThat(() => [seen('passed')]);

  it('is named when gathering failed, and the rule is not asked', () => {
    const verdict = judge(
      ruleThat(() => expect.unreachable()),
      evidenceOf({ dex: failed('dex-unreadable') }),
    );
    expect(verdict.outcome).toBe('untested');
    expect(verdict.missing).toEqual([
      { kind: 'dex', status: 'failed', error: { code: 'dex-unreadable', message: 'dex-unreadable' } },
    ]);
  });

  it('is named with the reason when it was skipped', () => {
    const verdict = judge(rule, evidenceOf({ permissions: skipped('not-asked') }));
    expect(verdict).toMatchObject({
      outcome: 'untested',
      missing: [{ kind: 'permissions', status: 'skipped', reason: 'not-asked' }],
    });
  });

  it('is named when nobody gathered it', () => {
    const { dex: _, ...rest } = evidenceOf();
    expect(judge(rule, rest).missing).toEqual([{ kind: 'dex', status: 'absent' }]);
  });

  it('does not matter to a rule that did not ask for it', () => {
    expect(judge(rule, evidenceOf({ texts: failed('budget-exceeded') })).outcome).toBe('passed');
  });
});

describe('gaps', () => {
  const gap = { code: 'dex-truncated', place: 'classes2.dex', detail: 'cut' };
  const evidence = evidenceOf({ dex: { gaps: [gap] } });

  it.each<[Finding['outcome'], Outcome]>([
    ['passed', 'cantTell'],
    ['inapplicable', 'cantTell'],
    ['failed', 'failed'],
    ['cantTell', 'cantTell'],
  ])('turn %s into %s', (before, after) => {
    const verdict = judge(
      ruleThat(() => [seen(before)]),
      evidence,
    );
    expect(verdict.outcome).toBe(after);
    expect(verdict.gaps).toEqual([{ kind: 'dex', code: 'dex-truncated', place: 'classes2.dex' }]);
  });

  it('of other kinds leave the outcome alone', () => {
    const verdict = judge(
      ruleThat(() => [seen('passed')]),
      evidenceOf({ texts: { gaps: [gap] } }),
    );
    expect(verdict).toMatchObject({ outcome: 'passed', gaps: [] });
  });
});

describe('roll-up', () => {
  it.each<[Finding['outcome'][], Outcome]>([
    [['passed', 'cantTell', 'failed'], 'failed'],
    [['passed', 'cantTell'], 'cantTell'],
    [['inapplicable', 'passed'], 'passed'],
    [['inapplicable'], 'inapplicable'],
  ])('of %j is %s', (parts, whole) => {
    expect(
      judge(
        ruleThat(() => parts.map(seen)),
        evidenceOf(),
      ).outcome,
    ).toBe(whole);
  });
});

describe('a defective rule', () => {
  it('that throws is untested with its error, and the others go on', () => {
    const broken = ruleThat(() => {
      throw new TypeError('no such thing');
    });
    const sound = ruleThat(() => [seen('passed')]);
    const verdicts = evaluate(evidenceOf(), [broken, sound], regulation2026);
    expect(verdicts.map((verdict) => verdict.outcome)).toEqual(['untested', 'passed']);
    expect(verdicts[0]?.error).toEqual({ code: 'rule-threw', message: 'TypeError: no such thing' });
  });

  it('that finds nothing at all is untested, not passed', () => {
    expect(
      judge(
        ruleThat(() => []),
        evidenceOf(),
      ),
    ).toMatchObject({ outcome: 'untested', error: { code: 'no-findings' } });
  });
});

describe('the profile', () => {
  const rule = ruleThat(() => [seen('passed')], ['GB-02']);

  it('decides which requirements are judged', () => {
    expect(evaluate(evidenceOf(), [rule], regulation2026)).toEqual([]);
    expect(judge(rule, evidenceOf(), draftGb2026).requirements).toEqual(['GB-02']);
  });

  it('keeps the requirements in force of a rule that also serves a draft', () => {
    const both = ruleThat(() => [seen('passed')], ['GB-02', 'GMA-BAN-2']);
    expect(judge(both, evidenceOf()).requirements).toEqual(['GMA-BAN-2']);
  });

  it('can switch a rule off', () => {
    expect(evaluate(evidenceOf(), [rule], { ...draftGb2026, rulesOff: ['specimen'] })).toEqual([]);
  });
});

it('gives the same verdicts for the same input', () => {
  const rule = ruleThat(() => [seen('cantTell'), seen('passed')]);
  expect(judge(rule, evidenceOf())).toEqual(judge(rule, evidenceOf()));
});
