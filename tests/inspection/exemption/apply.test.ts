import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../src/evidence/evidence.ts';
import { fingerprintsOf } from '../../../src/inspection/compare/problem.ts';
import { conclude } from '../../../src/inspection/conclude.ts';
import { applyExemptions } from '../../../src/inspection/exemption/apply.ts';
import type { ExemptionDeclaration } from '../../../src/inspection/exemption/declaration.ts';
import { checkinCompulsion } from '../../../src/rules/checkin-compulsion/rule.ts';
import { declaredForcedUse } from '../../../src/rules/declared-forced-use/rule.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { isExemptible } from '../../../src/inspection/exemption/exemptible.ts';
import { rules } from '../../../src/rules/index.ts';
import { regulation2026 } from '../../../src/standards/profiles/regulation-2026.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { exemptionOf } from '../../support/exemptions.ts';

const during = '2026-01-15T00:00:00.000Z';
const checkin = checkinCompulsion.meta.id;

function judged(evidence: Evidence, exemptions: readonly ExemptionDeclaration[], at = during) {
  const verdicts = evaluate(evidence, rules, regulation2026);
  const exempted = applyExemptions(verdicts, evidence, exemptions, { at, rules });
  const verdict = exempted.verdicts.find(({ ruleId }) => ruleId === checkin);
  return { ...exempted, before: verdicts, verdict };
}

const onceDriven = drivenEvidence();

describe('an exemption', () => {
  it('lowers what failed in its scope to a person’s decision, and nothing else', () => {
    const { before, exemptions, verdict, verdicts } = judged(onceDriven, [exemptionOf()]);
    expect(before.find(({ ruleId }) => ruleId === checkin)?.outcome).toBe('failed');
    expect(verdict?.outcome).toBe('cantTell');
    expect(verdict?.findings).toEqual([
      expect.objectContaining({ outcome: 'cantTell', exemptedBy: ['特批-2026-001'] }),
    ]);
    expect(exemptions).toEqual([
      expect.objectContaining({ state: 'active', appliedTo: [{ ruleId: checkin, finding: 0 }] }),
    ]);
    expect(verdicts.filter(({ ruleId }) => ruleId !== checkin)).toEqual(
      before.filter(({ ruleId }) => ruleId !== checkin),
    );
  });

  it('never makes a pass: what failed becomes a question, all else stays', () => {
    const named = rules.map(({ meta }) => meta).filter(isExemptible);
    const ids = named.map(({ id }) => id);
    const scope = { rules: ids, patterns: [], screens: [], fingerprints: [] };
    const { before, verdicts } = judged(onceDriven, [exemptionOf({ scope })]);
    expect(new Set(before.map(({ outcome }) => outcome)).size).toBe(5);
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(
      before.map(({ outcome, ruleId }) => (outcome === 'failed' && ids.includes(ruleId) ? 'cantTell' : outcome)),
    );
  });

  it('leaves no compliant app behind: the conclusion waits for a person', () => {
    const { verdict } = judged(onceDriven, [exemptionOf()]);
    if (verdict === undefined) throw new Error('the rule was asked');
    const only = [{ ...verdict, force: 'mandatory' as const }];
    expect(conclude(only as Parameters<typeof conclude>[0], [])).toBe('needs-review');
  });

  it.each([
    ['2025-12-31T15:59:59.999Z', 'not-yet'],
    ['2025-12-31T16:00:00.000Z', 'active'],
    ['2026-01-31T15:59:59.999Z', 'active'],
    ['2026-01-31T16:00:00.000Z', 'expired'],
    ['2030-01-01T00:00:00.000Z', 'expired'],
  ])('judged at %s is %s: days are those of China', (at, state) => {
    const { exemptions, verdict } = judged(onceDriven, [exemptionOf()], at);
    expect(exemptions[0]?.state).toBe(state);
    expect(verdict?.outcome).toBe(state === 'active' ? 'cantTell' : 'failed');
    expect(exemptions[0]?.appliedTo).toHaveLength(state === 'active' ? 1 : 0);
  });

  it.each<[string, Partial<ExemptionDeclaration>, string]>([
    [
      'a rule that is not about forced use',
      { scope: { ...exemptionOf().scope, rules: ['debuggable-build'] } },
      'scope.rules.0',
    ],
    ['an approver who is the requester', { approver: { name: '张 三' } }, 'approver'],
    ['a scene of blanks', { scene: ' ' }, 'scene'],
    ['nothing in its scope', { scope: { ...exemptionOf().scope, patterns: [] } }, 'scope'],
  ])('that an earlier inspection took with %s is refused, with the reason', (_, change, field) => {
    const { exemptions, verdict } = judged(onceDriven, [exemptionOf(change)]);
    expect(exemptions[0]).toMatchObject({ state: 'refused', appliedTo: [], objections: [{ field }] });
    expect(verdict?.outcome).toBe('failed');
  });

  it('may end at a moment', () => {
    const term = { validFrom: '2026-01-01T08:00+08:00', validUntil: '2026-01-01T18:00+08:00' };
    const stateAt = (at: string) => judged(onceDriven, [exemptionOf(term)], at).exemptions[0]?.state;
    expect(stateAt('2026-01-01T09:59:59Z')).toBe('active');
    expect(stateAt('2026-01-01T10:00:00Z')).toBe('expired');
  });

  it('in force with nothing to lower is not needed, and is kept', () => {
    const scope = { rules: [], patterns: ['votes'], screens: [], fingerprints: [] };
    const { exemptions, verdict } = judged(onceDriven, [exemptionOf({ scope })]);
    expect(exemptions[0]).toMatchObject({ state: 'not-needed', appliedTo: [] });
    expect(verdict?.outcome).toBe('failed');
  });

  it('holds for its app and its signer only', () => {
    expect(judged(onceDriven, [exemptionOf({ app: 'cn.gov.other' })]).exemptions).toEqual([]);
    const foreign = judged(onceDriven, [exemptionOf({ certificateSha256: 'c'.repeat(64) })]);
    expect(foreign.exemptions[0]?.state).toBe('other-signer');
    expect(foreign.verdict?.outcome).toBe('failed');
  });

  it('covers a rule by its id', () => {
    const scope = { rules: [checkin], patterns: [], screens: [], fingerprints: [] };
    expect(judged(onceDriven, [exemptionOf({ scope })]).verdict?.outcome).toBe('cantTell');
  });

  it('is told twice where two cover the same', () => {
    const { verdict } = judged(onceDriven, [exemptionOf(), exemptionOf({ id: 'B' })]);
    expect(verdict?.findings[0]).toMatchObject({ exemptedBy: ['特批-2026-001', 'B'] });
  });
});

describe('the scope', () => {
  const withScreens = (screens: string[]) =>
    judged(onceDriven, [exemptionOf({ scope: { rules: [], patterns: ['checkin'], screens, fingerprints: [] } })])
      .verdict?.outcome;

  it('narrowed to screens covers only what was seen on no other', () => {
    const captures = onceDriven.screens?.status === 'ok' ? onceDriven.screens.value.captures : [];
    const [one] = captures;
    const structures = [...new Set(captures.map(({ structure }) => structure))];
    expect(one).toBeDefined();
    expect(withScreens(structures)).toBe('cantTell');
    expect(withScreens(['#/nowhere'])).toBe('failed');
  });

  it('narrowed to fingerprints covers those problems only', () => {
    const seenAt = judged(onceDriven, []).verdict?.findings[0]?.seenAt ?? [];
    const fingerprints = fingerprintsOf(checkin, 'cn.gov.example.app', seenAt, onceDriven);
    const outcomeFor = (kept: string[]) => {
      const scope = { rules: [checkin], patterns: [], screens: [], fingerprints: kept };
      return judged(onceDriven, [exemptionOf({ scope })]).verdict?.outcome;
    };
    expect(fingerprints.length).toBeGreaterThan(1);
    expect(outcomeFor(fingerprints)).toBe('cantTell');
    expect(outcomeFor(fingerprints.slice(1))).toBe('failed');
  });

  it('does not cover a finding that is about another pattern as well', () => {
    const form = {
      functions: [
        { name: '值守签到', pattern: 'checkin', mandatory: true },
        { name: '学习积分', pattern: 'points', mandatory: true },
      ],
    };
    const evidence = evidenceOf({ filing: { form } });
    const verdicts = evaluate(evidence, [declaredForcedUse], regulation2026);
    const outcomeFor = (patterns: string[]) =>
      applyExemptions(
        verdicts,
        evidence,
        [exemptionOf({ scope: { rules: [], patterns, screens: [], fingerprints: [] } })],
        { at: during, rules },
      ).verdicts[0]?.outcome;
    expect(verdicts[0]?.outcome).toBe('failed');
    expect(outcomeFor(['checkin'])).toBe('failed');
    expect(outcomeFor(['checkin', 'points'])).toBe('cantTell');
  });
});
