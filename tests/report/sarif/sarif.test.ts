import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

import type { ReportInput } from '../../../src/report/format.ts';
import { sarif } from '../../../src/report/sarif/index.ts';
import type { Force, Outcome, Severity } from '../../../src/rules/rule.ts';
import { drivenEvidence, pictureHash } from '../../support/driven-report.ts';
import { evidenceOf, failed } from '../../support/evidence.ts';
import { exemptionOf } from '../../support/exemptions.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

/** The OASIS schema (errata 01). It is draft-04; the only keyword of it that later drafts name otherwise is `id`. */
const { id, ...schema } = JSON.parse(
  readFileSync(new URL('../../support/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ strict: false, validateFormats: true });
addFormats.default(ajv);
const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#', $id: id });

function render(input: ReportInput) {
  return JSON.parse(String(sarif.render(input)));
}

function errorsOf(log: unknown): unknown {
  return validate(log) ? [] : validate.errors;
}

const place = (fields: object) =>
  evidenceOf({ texts: { texts: [{ text: '签到', places: [{ file: 'assets/a.js', owner: 'app', ...fields }] }] } });

function resultAt(fields: object) {
  const rule = ruleFinding(
    {},
    { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt: [{ kind: 'texts', pointer: '/texts/0' }] },
  );
  return render(reportInputOf(place(fields), { rules: [rule] })).runs[0].results[0];
}

describe('SARIF report', () => {
  it('is valid by the standard’s schema, for clean, poor and hostile evidence', () => {
    const hostile = '../../\u202E<script>\uD800 #?%';
    const poor = evidenceOf({ manifest: failed('manifest-unreadable'), dex: failed('dex-unreadable') });
    const evil = evidenceOf({
      container: { file: { name: hostile } },
      texts: {
        texts: [
          {
            text: '每日签到打卡，未签到扣分',
            places: [{ file: hostile, class: hostile, method: hostile, resource: hostile }],
          },
        ],
      },
    });
    for (const evidence of [evidenceOf(), poor, evil]) {
      for (const locale of ['zh-CN', 'en'] as const)
        expect(errorsOf(render(reportInputOf(evidence, { locale })))).toEqual([]);
    }
  });

  it('is refused by that schema when a level is wrong (the check can fail)', () => {
    const log = render(reportInputOf());
    log.runs[0].results[0].level = 'fatal';
    expect(errorsOf(log)).not.toEqual([]);
  });

  it.each<[Outcome, Force, Severity, string, string]>([
    ['failed', 'mandatory', 'critical', 'fail', 'error'],
    ['failed', 'mandatory', 'serious', 'fail', 'error'],
    ['failed', 'mandatory', 'moderate', 'fail', 'warning'],
    ['failed', 'mandatory', 'minor', 'fail', 'note'],
    ['failed', 'recommended', 'critical', 'fail', 'note'],
    ['cantTell', 'mandatory', 'critical', 'review', 'none'],
    ['passed', 'mandatory', 'serious', 'pass', 'none'],
    ['inapplicable', 'mandatory', 'serious', 'notApplicable', 'none'],
  ])('turns %s (%s, %s) into kind %s, level %s', (outcome, force, severity, kind, level) => {
    const finding = { outcome: outcome as 'failed', message: 'seen', values: { value: '甲' }, seenAt: [] };
    const log = render(reportInputOf(evidenceOf(), { rules: [ruleFinding({ force, severity }, finding)] }));
    expect(log.runs[0].results[0]).toMatchObject({ kind, level });
  });

  it('tells of an untested rule what it lacked', () => {
    const rule = ruleFinding({ requires: ['manifest'] }, { outcome: 'passed', message: 'seen', seenAt: [] });
    const log = render(reportInputOf(evidenceOf({ manifest: failed('manifest-unreadable') }), { rules: [rule] }));
    expect(log.runs[0].results[0]).toMatchObject({ kind: 'open', level: 'none' });
    expect(log.runs[0].results[0].message.text).toContain('manifest-unreadable');
  });

  it('calls nothing a pass that gaps in the evidence keep from passing', () => {
    const rule = ruleFinding(
      { requires: ['dex'] },
      { outcome: 'passed', message: 'seen', values: { value: '甲' }, seenAt: [] },
    );
    const kindOf = (evidence: ReturnType<typeof evidenceOf>) =>
      render(reportInputOf(evidence, { rules: [rule] })).runs[0].results[0].kind;
    expect(kindOf(evidenceOf())).toBe('pass');
    const gaps = [{ code: 'packed-code', place: '', detail: 'packed by legu' }];
    expect(kindOf(evidenceOf({ dex: { gaps } }))).toBe('review');
  });

  it('points into the package: encoded path, line, class and method', () => {
    const [location] = resultAt({ file: 'assets/街道 通/a#b.js', line: 7, class: 'cn.gov.A', method: 'run' }).locations;
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: 'assets/%E8%A1%97%E9%81%93%20%E9%80%9A/a%23b.js', uriBaseId: 'APK' },
      region: { startLine: 7 },
    });
    expect(location.logicalLocations).toContainEqual({
      name: 'run',
      fullyQualifiedName: 'cn.gov.A.run',
      kind: 'function',
    });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'a//b', './a', ''])(
    'gives no URI for %j, which leads elsewhere',
    (file) => {
      expect(resultAt({ file }).locations[0].physicalLocation).toBeUndefined();
    },
  );

  it('points at what was seen on a phone by its picture in the bundle, else by the trace of its run', () => {
    const seenAt = [1, 4].map((id) => ({ kind: 'screens', pointer: `/captures/${id}` }));
    const rule = ruleFinding({}, { outcome: 'failed', message: 'seen', values: { value: '甲' }, seenAt });
    const log = render(reportInputOf(drivenEvidence(), { rules: [rule] }));
    const { originalUriBaseIds, results } = log.runs[0];
    const uris = results[0].locations.map(
      (location: { physicalLocation: { artifactLocation: object } }) => location.physicalLocation.artifactLocation,
    );
    expect(uris).toEqual([
      { uri: `screens/${pictureHash(2)}.png`, uriBaseId: 'BUNDLE' },
      { uri: 'runs/check-in.2/trace.jsonl', uriBaseId: 'BUNDLE' },
    ]);
    expect(results[0].locations[0].message.text).toContain('check-in #2');
    expect(originalUriBaseIds).toHaveProperty('BUNDLE');
    expect(errorsOf(log)).toEqual([]);
  });

  it('says of what an exemption covers why it is no failure, and leaves it open', () => {
    const exemptions = [
      exemptionOf({ scene: '\u202E<安保>' }),
      exemptionOf({ id: 'late', validFrom: '2025-01-01', validUntil: '2025-01-02' }),
    ];
    const log = render(reportInputOf(drivenEvidence(), { exemptions }));
    const [run] = log.runs;
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'checkin-compulsion');
    expect(result).toMatchObject({
      kind: 'review',
      level: 'none',
      suppressions: [{ kind: 'external', status: 'underReview', properties: { validUntil: '2026-01-31' } }],
    });
    expect(result.suppressions[0].justification).toMatch(/特批-2026-001.*示安〔2026〕1 号.*李四.*2026-01-31/);
    expect(run.results.filter((one: object) => 'suppressions' in one)).toEqual([result]);
    expect(run.properties.exemptions.map(({ state }: { state: string }) => state)).toEqual(['active', 'expired']);
    expect(errorsOf(log)).toEqual([]);
  });

  it('is valid for an app that was driven, by all rules', () => {
    expect(errorsOf(render(reportInputOf(drivenEvidence({ button: '\uD800<x>', log: '\u202E' }))))).toEqual([]);
  });

  it('keeps the fingerprint when lines move and code wanders to another dex', () => {
    const fingerprint = (fields: object) => resultAt(fields).partialFingerprints;
    const before = fingerprint({ file: 'classes.dex', class: 'cn.gov.A', offset: 10 });
    expect(fingerprint({ file: 'classes3.dex', class: 'cn.gov.A', offset: 99 })).toEqual(before);
    expect(fingerprint({ file: 'classes.dex', class: 'cn.gov.B', offset: 10 })).not.toEqual(before);
  });

  it('refers to every rule by its place in the list', () => {
    const { tool, results } = render(reportInputOf()).runs[0];
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });
});
