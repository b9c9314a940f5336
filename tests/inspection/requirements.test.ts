import { describe, expect, it } from 'vitest';

import { rollUp } from '../../src/inspection/requirements.ts';
import type { Outcome } from '../../src/rules/rule.ts';
import type { Verdict } from '../../src/rules/verdict.ts';
import { profiles } from '../../src/standards/profiles/index.ts';
import type { RequirementId } from '../../src/standards/requirements.ts';

const [profile] = profiles;
if (profile === undefined) throw new Error('no profile');

function verdict(requirement: RequirementId, outcome: Outcome): Verdict {
  const base = { ruleId: 'r', ruleVersion: 1, severity: 'serious', force: 'mandatory' } as const;
  return { ...base, requirements: [requirement], outcome, findings: [], missing: [], gaps: [] };
}

function resultFor(id: RequirementId, verdicts: Verdict[], taken: Parameters<typeof rollUp>[2]) {
  return rollUp(verdicts, profile as NonNullable<typeof profile>, taken).find((result) => result.requirement === id);
}

describe('rollUp', () => {
  it('does not pass forced check-in on the package alone: the app was never driven', () => {
    const result = resultFor('GMA-BAN-2', [verdict('GMA-BAN-2', 'passed')], ['static']);
    expect(result).toMatchObject({ outcome: 'untested', methodsTaken: ['static'] });
    expect(result?.methodsMissing).toContain('dynamic');
  });

  it('keeps a failure although other ways of examining were not taken', () => {
    expect(resultFor('GMA-BAN-5', [verdict('GMA-BAN-5', 'failed')], ['static'])?.outcome).toBe('failed');
  });

  it('lists a requirement that no rule asked about as untested', () => {
    expect(resultFor('GMA-15', [], ['static'])).toMatchObject({ outcome: 'untested', rules: [], methodsTaken: [] });
  });

  it('holds a finding against the requirements it is about and no others', () => {
    const about = { message: 'm', seenAt: [] };
    const form: Verdict = {
      ...verdict('FIL-03', 'failed'),
      requirements: ['FIL-03', 'FIL-04'],
      findings: [
        { outcome: 'failed', requirements: ['FIL-03'], ...about },
        { outcome: 'passed', requirements: ['FIL-04'], ...about },
      ],
    };
    expect(resultFor('FIL-03', [form], ['static', 'document'])?.outcome).toBe('failed');
    expect(resultFor('FIL-04', [form], ['static', 'document'])?.outcome).toBe('passed');
  });

  it('counts no way as taken when every rule lacked its evidence', () => {
    expect(resultFor('GMA-22', [verdict('GMA-22', 'untested')], ['static'])?.methodsTaken).toEqual([]);
  });
});
