import { describe, expect, it } from 'vitest';

import { conclude, countOutcomes } from '../../src/inspection/conclude.ts';
import type { RequirementResult } from '../../src/inspection/model.ts';
import type { Force, Outcome } from '../../src/rules/rule.ts';
import type { Verdict } from '../../src/rules/verdict.ts';

function verdict(outcome: Outcome, force: Force = 'mandatory'): Verdict {
  return {
    ruleId: 'r',
    ruleVersion: 1,
    severity: 'serious',
    force,
    requirements: [],
    outcome,
    findings: [],
    missing: [],
    gaps: [],
  };
}

function requirement(outcome: Outcome): RequirementResult {
  return { requirement: 'GMA-22', outcome, rules: ['r'], methodsTaken: ['static'], methodsMissing: [] };
}

describe('conclude', () => {
  it('calls an app compliant only when everything mandatory was examined and passed', () => {
    expect(conclude([verdict('passed'), verdict('inapplicable')], [requirement('passed')])).toBe('compliant');
  });

  it('lets one failed mandatory rule decide, whatever else is open', () => {
    expect(conclude([verdict('failed'), verdict('untested'), verdict('passed')], [requirement('untested')])).toBe(
      'non-compliant',
    );
  });

  it('never lets a recommended rule make an app non-compliant', () => {
    expect(conclude([verdict('failed', 'recommended'), verdict('passed')], [requirement('passed')])).toBe('compliant');
  });

  it('asks for a person where a rule could not tell', () => {
    expect(conclude([verdict('cantTell'), verdict('passed')], [requirement('cantTell')])).toBe('needs-review');
  });

  it('is incomplete when a rule lacked its evidence', () => {
    expect(conclude([verdict('untested'), verdict('cantTell')], [requirement('cantTell')])).toBe('incomplete');
  });

  it('is incomplete when a requirement was examined one way only', () => {
    expect(conclude([verdict('passed')], [requirement('untested')])).toBe('incomplete');
  });

  it('is incomplete when nothing was asked at all', () => {
    expect(conclude([], [])).toBe('incomplete');
  });
});

describe('countOutcomes', () => {
  it('counts every outcome, absent ones as zero', () => {
    expect(countOutcomes([verdict('failed'), verdict('failed'), verdict('passed')])).toEqual({
      failed: 2,
      cantTell: 0,
      untested: 0,
      passed: 1,
      inapplicable: 0,
    });
  });
});
