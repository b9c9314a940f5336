import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../src/evidence/evidence.ts';
import type { Judged } from '../../../src/inspection/compare/problem.ts';
import { retest, type RetestInput } from '../../../src/inspection/compare/retest/retest.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf, skipped } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

const signed = { verified: true, signers: ['ab'.repeat(32)] };

function app(debuggable: boolean, providers: readonly string[], more: Parameters<typeof evidenceOf>[0] = {}): Evidence {
  return evidenceOf({
    manifest: { application: { debuggable } },
    components: {
      components: providers.map((name) => ({
        type: 'provider' as const,
        name,
        exported: true,
        effectiveExported: true,
      })),
    },
    ...more,
  });
}

const old = (evidence: Evidence, options = {}): Judged => judgedOf(evidence, { day: '2026-01-02', ...options });
const later = (evidence: Evidence, options = {}): Judged =>
  judgedOf(evidence, { day: '2026-03-04', versionCode: '10300', ...options });

/** `rule locus → status reason`, of the rules asked about. */
function rows(input: RetestInput, ...rules: string[]): string[] {
  return retest(input)
    .items.filter(({ after, before }) => rules.includes((before ?? after)?.source.id ?? ''))
    .map(({ after, before, reason, status }) => {
      const problem = before ?? after;
      return `${problem?.source.id} ${problem?.locus.name} → ${status} ${reason}`;
    });
}

const withRuleVersion = (judged: Judged, ruleVersion: number): Judged => ({
  ...judged,
  inspection: {
    ...judged.inspection,
    verdicts: judged.inspection.verdicts.map((verdict) => ({ ...verdict, ruleVersion })),
  },
});

describe('retest', () => {
  it('tells fixed, not fixed and new problems apart, place by place', () => {
    const input = { before: old(app(true, ['a.A', 'a.B'])), after: later(app(false, ['a.B', 'a.C'])) };
    expect(rows(input, 'debuggable-build', 'exposed-provider')).toEqual([
      'debuggable-build manifest/application/debuggable → fixed passed',
      'exposed-provider provider a.A → fixed gone',
      'exposed-provider provider a.B → not-fixed same',
      'exposed-provider provider a.C → new unknown-before',
    ]);
    const { conclusion, counts } = retest(input);
    expect(conclusion).toBe('not-all-fixed');
    expect(counts).toMatchObject({ fixed: 2, 'not-fixed': 1, new: 1 });
  });

  it('ends in all-fixed when every mandatory failure is gone', () => {
    const { conclusion } = retest({ before: old(app(true, [])), after: later(app(false, [])) });
    expect(conclusion).toBe('all-fixed');
  });

  it.each([
    ['the evidence is missing this time', later(app(false, [], { manifest: skipped('not-asked') })), 'untested'],
    ['the rule is not asked any more', later(app(false, []), { rules: [] }), 'not-judged'],
    ['the rule judges by another version', withRuleVersion(later(app(false, [])), 99), 'rule-changed'],
  ])('never says fixed when %s', (_, after, reason) => {
    const input = { before: old(app(true, [])), after };
    expect(rows(input, 'debuggable-build')).toEqual([
      `debuggable-build manifest/application/debuggable → not-reproducible ${reason}`,
    ]);
    expect(retest(input).conclusion).toBe('cannot-say');
  });

  it('never says fixed when a person has to decide, when evidence has holes, or under another profile', () => {
    const before = old(app(true, []));
    const after = later(app(false, []));
    const changed = (change: Partial<Judged['inspection']['verdicts'][number]>): Judged => ({
      ...after,
      inspection: {
        ...after.inspection,
        verdicts: after.inspection.verdicts.map((verdict) =>
          verdict.ruleId === 'debuggable-build' ? { ...verdict, ...change } : verdict,
        ),
      },
    });
    const reasonOf = (judged: Judged) => rows({ before, after: judged }, 'debuggable-build')[0]?.split(' ').at(-1);
    expect(reasonOf(changed({ outcome: 'cantTell' }))).toBe('needs-person');
    expect(reasonOf(changed({ gaps: [{ kind: 'manifest', code: 'budget-exceeded', place: '' }] }))).toBe('gaps');
    const draft = { ...after, inspection: { ...after.inspection, profile: 'draft-gb-2026' } };
    expect(reasonOf(draft)).toBe('other-profile');
    expect(retest({ before, after: draft }).cautions).toContain('other-profile');
  });

  const judgedBy = (judged: Judged, outcome: 'passed', automatic: 'passed' | 'failed' | 'cantTell'): Judged => ({
    ...judged,
    inspection: {
      ...judged.inspection,
      automatic: { conclusion: 'non-compliant', counts: judged.inspection.counts },
      verdicts: judged.inspection.verdicts.map((verdict) =>
        verdict.ruleId === 'debuggable-build' ? { ...verdict, outcome, automatic } : verdict,
      ),
    },
  });

  it('says fixed where a person cleared what the tool could not tell', () => {
    const after = judgedBy(later(app(false, [])), 'passed', 'cantTell');
    expect(rows({ before: old(app(true, [])), after }, 'debuggable-build')[0]).toMatch(/→ fixed by-person$/);
  });

  it('calls overturned, not fixed, what the tool still finds and a person overturned', () => {
    const input = { before: old(app(true, [])), after: judgedBy(later(app(true, [])), 'passed', 'failed') };
    expect(rows(input, 'debuggable-build')[0]).toMatch(/→ overturned overturned-by-person$/);
    expect(retest(input)).toMatchObject({ conclusion: 'fixed-or-overturned', counts: { fixed: 0, overturned: 1 } });
  });

  it('takes a mere confirmation through all that the tool has to show', () => {
    const after = judgedBy(withRuleVersion(later(app(false, [])), 99), 'passed', 'passed');
    expect(rows({ before: old(app(true, [])), after }, 'debuggable-build')[0]).toMatch(
      /→ not-reproducible rule-changed$/,
    );
  });

  it('finds what came back: an earlier inspection had it, the last one found it gone', () => {
    const earlier = [judgedOf(app(true, ['a.A']), { day: '2025-10-01', versionCode: '10100' })];
    const input = { before: old(app(false, [])), after: later(app(true, ['a.A'])), earlier };
    expect(rows(input, 'debuggable-build', 'exposed-provider')).toEqual([
      'debuggable-build manifest/application/debuggable → recurred came-back',
      'exposed-provider provider a.A → recurred came-back',
    ]);
    expect(retest(input).conclusion).toBe('not-all-fixed');
    expect(retest(input).items[0]?.foundIn).toBe('cn.gov.example.app-10100-2025-10-01');
    expect(rows({ ...input, earlier: [] }, 'debuggable-build')[0]).toMatch(/→ new unknown-before$/);
  });

  it('does not call a return what nobody had seen gone', () => {
    const earlier = [judgedOf(app(true, []), { day: '2025-10-01', versionCode: '10100' })];
    const between = old(app(false, [], { manifest: skipped('not-asked') }));
    expect(rows({ before: between, after: later(app(true, [])), earlier }, 'debuggable-build')).toEqual([
      'debuggable-build manifest/application/debuggable → not-fixed unseen-between',
    ]);
  });

  it('keeps questions and untested rules apart from failures', () => {
    const { items, questions, untestedNow } = retest({
      before: old(app(false, [], { permissions: { declared: [{ name: 'android.permission.READ_CONTACTS' }] } })),
      after: later(app(false, [], { permissions: skipped('not-asked') })),
    });
    expect(items.filter(({ before }) => before?.outcome === 'cantTell')).toEqual([]);
    expect(questions.map(({ after }) => after)).toContain('untested');
    expect(untestedNow.length).toBeGreaterThan(0);
  });
});

describe('retest of what driving showed', () => {
  const released = (change: (evidence: ReturnType<typeof copy>) => void): Evidence => {
    const evidence = copy();
    const found = evidence['forced-use'].value.patterns[0];
    if (found === undefined) throw new Error('no pattern');
    found.grade = 'NOT FOUND';
    for (const fact of ['present', 'compelled', 'consequence'] as const) found[fact] = { value: false, seenAt: [] };
    evidence['forced-use'].value.gates = [];
    evidence['forced-use'].value.comparisons = [];
    change(evidence);
    return evidence;
  };
  function copy() {
    const evidence = structuredClone(drivenEvidence());
    const { 'forced-use': forcedUse, runs, screens } = evidence;
    if (forcedUse?.status !== 'ok' || screens?.status !== 'ok' || runs?.status !== 'ok') throw new Error('not driven');
    for (const run of runs.value.runs) run.state = 'completed';
    return { ...evidence, 'forced-use': forcedUse, screens, runs };
  }
  const statusOf = (after: Judged, before = old(copy())) => rows({ before, after }, 'checkin-compulsion');

  it('says fixed where the same scenario ran to its end and came to the same screen', () => {
    const [first] = statusOf(later(released(() => undefined)));
    expect(first).toMatch(/→ fixed passed$/);
  });

  it('does not where the scenario did not run to its end', () => {
    const after = later(
      released(({ runs }) => {
        for (const run of runs.value.runs) run.state = 'stopped';
      }),
    );
    for (const row of statusOf(after)) expect(row).toMatch(/→ not-reproducible scenario-not-run$/);
  });

  it('does not where the screen was not reached', () => {
    const after = later(
      released(({ screens }) => {
        for (const capture of screens.value.captures) capture.activity = 'cn.gov.example.app/.OtherActivity';
      }),
    );
    for (const row of statusOf(after)) expect(row).toMatch(/→ not-reproducible place-not-reached$/);
  });

  it('does not where a real phone showed it and only the virtual one was asked again', () => {
    const before = old(copy());
    const { device } = before.inspection;
    if (device === null) throw new Error('no device');
    const onPhone = { ...before, inspection: { ...before.inspection, device: { ...device, virtual: false } } };
    const after = later(released(() => undefined));
    for (const row of statusOf(after, onPhone)) expect(row).toMatch(/→ not-reproducible weaker-device$/);
    expect(retest({ before: onPhone, after }).cautions).toContain('virtual-device');
  });

  it('does not where nothing was driven', () => {
    const { cautions, items } = retest({ before: old(copy()), after: later(evidenceOf()) });
    const own = items.filter(({ before }) => before?.source.id === 'checkin-compulsion');
    expect(own.map(({ status }) => status)).toEqual(['not-reproducible', 'not-reproducible']);
    expect(cautions).toContain('not-driven');
  });

  describe('without a picture', () => {
    const crash = (run: string | null) => {
      const evidence = copy();
      if (evidence.crashes?.status !== 'ok') throw new Error('no crashes');
      const [first] = evidence.crashes.value.crashes;
      if (first === undefined) throw new Error('no crash');
      evidence.crashes.value.gaps = [];
      evidence.crashes.value.crashes = [{ ...first, kind: 'native-crash', key: 'SIGSEGV libx.so', capture: null, run }];
      return evidence;
    };
    const quiet = (state: 'completed' | 'stopped'): Judged => {
      const evidence = crash(null);
      if (evidence.crashes?.status === 'ok') evidence.crashes.value.crashes = [];
      for (const run of evidence.runs.value.runs) run.state = state;
      const judged = later(evidence);
      const verdicts = judged.inspection.verdicts.map((verdict) =>
        verdict.ruleId === 'app-crash' ? { ...verdict, outcome: 'passed' as const, gaps: [] } : verdict,
      );
      return { ...judged, inspection: { ...judged.inspection, verdicts } };
    };
    /** Judged as on a real phone: on the virtual one a crash is a question. */
    const failed = (run: string | null): Judged => {
      const judged = old(crash(run));
      const verdicts = judged.inspection.verdicts.map((verdict) =>
        verdict.ruleId === 'app-crash'
          ? {
              ...verdict,
              outcome: 'failed' as const,
              findings: verdict.findings.map((finding) => ({ ...finding, outcome: 'failed' as const })),
            }
          : verdict,
      );
      return { ...judged, inspection: { ...judged.inspection, verdicts } };
    };
    const run = copy().runs.value.runs[0]?.id ?? '';

    it.each([
      ['its scenario ran to its end', run, 'completed', 'fixed passed'],
      ['its scenario did not', run, 'stopped', 'not-reproducible scenario-not-run'],
      ['no scenario is known', null, 'completed', 'not-reproducible place-unknown'],
    ] as const)('goes by the run of a crash: %s', (_, where, state, answer) => {
      expect(rows({ before: failed(where), after: quiet(state) }, 'app-crash')).toEqual([
        `app-crash native-crash SIGSEGV libx.so → ${answer}`,
      ]);
    });
  });

  it('takes the same gate in other words for not fixed, and lists it once', () => {
    const after = copy();
    for (const gate of after['forced-use'].value.gates) gate.wording = '每日打卡 / 马上打卡';
    const result = retest({ before: old(copy()), after: later(after) });
    const own = result.items.filter((item) => (item.before ?? item.after)?.source.id === 'checkin-compulsion');
    expect(own.map(({ reason, related, status }) => [status, reason, related.length])).toEqual([
      ['not-fixed', 'changed', 1],
      ['not-fixed', 'same', 0],
    ]);
  });
});

describe('which inspections may be compared', () => {
  const before = old(app(true, [], { signatures: signed }));
  const renamed = later(app(true, [], { signatures: signed, manifest: { package: 'cn.gov.other' } }));
  const resigned = later(app(true, [], { signatures: { verified: true, signers: ['cd'.repeat(32)] } }));
  const refusal = (input: RetestInput) => {
    try {
      retest(input);
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  it('refuses another package and another signer, unless a reason is given', () => {
    for (const [after, caution] of [
      [renamed, 'package-differs'],
      [resigned, 'signer-differs'],
    ] as const) {
      expect(refusal({ before, after })).toBe('comparison-refused');
      expect(retest({ before, after, despite: '单位更换签名证书' }).cautions).toContain(caution);
    }
  });

  it('takes a rotated key for the same signer, and says where no signature verifies', () => {
    const rotated = later(
      app(true, [], { signatures: { verified: true, signers: ['cd'.repeat(32)], lineage: ['ab'.repeat(32)] } }),
    );
    expect(refusal({ before, after: rotated })).toBeUndefined();
    const unsigned = later(app(true, [], { signatures: { verified: false, signers: [] } }));
    expect(retest({ before, after: unsigned }).cautions).toContain('signer-unknown');
  });

  it('refuses the wrong order and one inspection with itself', () => {
    expect(refusal({ before: later(app(true, [])), after: before })).toBe('comparison-refused');
    expect(refusal({ before, after: before })).toBe('comparison-refused');
  });

  it('names an older and an equal version, and the same package handed in again', () => {
    const cautions = (versionCode: string, change = {}) =>
      retest({ before, after: later(app(true, [], { signatures: signed }), { versionCode, ...change }) }).cautions;
    expect(cautions('10100')).toContain('older-version');
    expect(cautions('10200')).toContain('same-version');
    const { sha256 } = before.inspection.apk;
    const change = (inspection: Judged['inspection']) => ({ ...inspection, apk: { ...inspection.apk, sha256 } });
    expect(cautions('10200', { change })).toContain('same-package');
  });
});
