import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../../src/evidence/evidence.ts';
import { type Judged, problemsOf } from '../../../src/inspection/compare/problem.ts';
import { applyReviews } from '../../../src/inspection/review/apply.ts';
import { reviewableOf } from '../../../src/inspection/review/digest.ts';
import type { ReviewItem } from '../../../src/inspection/review/model.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

const fingerprints = (judged: Judged) =>
  problemsOf(judged)
    .map(({ fingerprint, locus, source }) => `${source.id} ${locus.kind} ${locus.name} ${fingerprint}`)
    .sort();

function provider(name: string) {
  return { type: 'provider' as const, name, exported: true, effectiveExported: true };
}

const secret = (sha256: string) => ({ type: 'private-key', masked: '-----…', sha256, total: 1, places: [] });

/** One defect of many kinds each, in an order of their own and with places that differ from build to build. */
function defective(build: 1 | 2): Evidence {
  const places = { total: 1, places: [{ file: `classes${build}.dex`, owner: 'app', line: build * 10 }] };
  const shuffle = <T>(items: readonly T[]): T[] => (build === 1 ? [...items] : items.toReversed());
  return evidenceOf({
    manifest: { versionCode: `10${build}`, versionName: `1.0.${build}`, application: { debuggable: true } },
    permissions: {
      declared: shuffle([{ name: 'android.permission.READ_SMS' }, { name: 'android.permission.READ_CONTACTS' }]),
    },
    components: { components: shuffle([provider('cn.gov.example.A'), provider('cn.gov.example.B')]) },
    secrets: { secrets: shuffle([secret('1'.repeat(64)), secret('2'.repeat(64))]) },
    crypto: {
      algorithms: shuffle([
        { id: 'des', text: 'DES', ...places },
        { id: 'rc4', text: 'RC4', ...places },
      ]),
    },
    'native-libraries': {},
  });
}

describe('problemsOf', () => {
  it('gives the same fingerprints whenever the same evidence is judged', () => {
    expect(fingerprints(judgedOf(defective(1)))).toEqual(fingerprints(judgedOf(defective(1), { day: '2026-03-04' })));
  });

  it('gives the same fingerprints for the next version: order, places, lines and dates differ', () => {
    const one = fingerprints(judgedOf(defective(1)));
    expect(one.length).toBeGreaterThan(5);
    expect(fingerprints(judgedOf(defective(2), { day: '2026-03-04', versionCode: '10300' }))).toEqual(one);
  });

  it('gives other fingerprints to another package', () => {
    const change = (inspection: Judged['inspection']) => ({
      ...inspection,
      apk: { ...inspection.apk, package: 'cn.gov.other' },
    });
    const own = new Set(problemsOf(judgedOf(defective(1))).map(({ fingerprint }) => fingerprint));
    const others = problemsOf(judgedOf(defective(1), { change }));
    expect(others.filter(({ fingerprint }) => own.has(fingerprint))).toEqual([]);
  });

  it('tells the places of one rule apart', () => {
    const loci = problemsOf(judgedOf(defective(1)))
      .filter(({ source }) => source.id === 'exposed-provider')
      .map(({ locus }) => [locus.kind, locus.name, locus.exact]);
    expect(loci).toEqual([
      ['component', 'provider cn.gov.example.A', true],
      ['component', 'provider cn.gov.example.B', true],
    ]);
  });

  it('knows a gate by its screen and words, whatever its pictures, counters and capture numbers', () => {
    const gateOf = (judged: Judged) =>
      problemsOf(judged)
        .filter(({ source }) => source.id === 'checkin-compulsion')
        .map(({ fingerprint }) => fingerprint);
    const first = judgedOf(drivenEvidence({ title: '每日签到（还剩 12 天）' }));
    const again = structuredClone(drivenEvidence({ title: '每日签到（还剩 3 天）' }));
    if (again.screens?.status !== 'ok') throw new Error('no screens');
    for (const capture of again.screens.value.captures) {
      capture.structure = `other-${capture.id}`;
      capture.screenshot = null;
    }
    expect(gateOf(first)).toHaveLength(2);
    expect(gateOf(judgedOf(again, { day: '2026-05-06', versionCode: '10300' }))).toEqual(gateOf(first));
    expect(gateOf(judgedOf(drivenEvidence({ title: '每日打卡' })))).not.toEqual(gateOf(first));
  });

  it('makes one problem of two findings of one rule at one locus, and keeps the graver outcome', () => {
    const judged = judgedOf(defective(1), {
      change: (inspection) => ({
        ...inspection,
        verdicts: inspection.verdicts.map((verdict) =>
          verdict.ruleId === 'exposed-provider'
            ? {
                ...verdict,
                findings: [
                  ...verdict.findings.map((finding) => ({ ...finding, outcome: 'cantTell' as const })),
                  ...verdict.findings,
                ],
              }
            : verdict,
        ),
      }),
    });
    const found = problemsOf(judged).filter(({ source }) => source.id === 'exposed-provider');
    expect(found.map(({ outcome, findings }) => [outcome, findings.length])).toEqual([
      ['failed', 2],
      ['failed', 2],
    ]);
  });

  it('follows people: what was overturned is no problem, what was failed without a rule is one', () => {
    const judged = judgedOf(defective(1));
    const decide = (item: ReviewItem, decision: 'overturned' | 'failed') => {
      const about = reviewableOf(judged.inspection, item);
      if (about === undefined) throw new Error(`cannot be reviewed: ${item.id}`);
      return {
        item,
        decision,
        previous: about.automatic,
        outcome: decision === 'overturned' ? ('passed' as const) : decision,
        aboutSha256: about.aboutSha256,
        reviewer: '甲',
        date: '2026-01-03',
        note: '该组件仅供同签名应用使用',
        recordedAt: '2026-01-03T00:00:00.000Z',
        file: { name: 'list.xlsx', sha256: '' },
      };
    };
    const manual = 'GMA-04';
    const inspection = applyReviews(judged.inspection, [
      decide({ kind: 'rule', id: 'exposed-provider' }, 'overturned'),
      decide({ kind: 'requirement', id: manual }, 'failed'),
    ]);
    const ids = problemsOf({ ...judged, inspection }).map(({ source }) => source.id);
    expect(ids).not.toContain('exposed-provider');
    expect(ids).toContain(manual);
  });
});
