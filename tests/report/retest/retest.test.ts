import { describe, expect, it } from 'vitest';

import type { Judged } from '../../../src/inspection/compare/problem.ts';
import { retestReasons } from '../../../src/inspection/compare/retest/model.ts';
import { retest } from '../../../src/inspection/compare/retest/retest.ts';
import { readSettings } from '../../../src/report/document/settings.ts';
import { retestDocument } from '../../../src/report/retest/document.ts';
import { retestJson } from '../../../src/report/retest/json.ts';
import type { RetestInput } from '../../../src/report/retest/told.ts';
import { tellItems } from '../../../src/report/retest/told.ts';
import { retestWords } from '../../../src/i18n/report/retest.ts';
import { rules } from '../../../src/rules/index.ts';
import { documentShape, documentText } from '../../support/document-text.ts';
import { drivenAttachments, drivenEvidence } from '../../support/driven-report.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { judgedOf } from '../../support/judged.ts';

function told(before: Judged, after: Judged, more: Partial<RetestInput> = {}): RetestInput {
  const { despite = null, earlier = [] } = more;
  return {
    retest: retest({ before, after, earlier, despite }),
    before,
    after,
    earlier,
    despite,
    rules,
    locale: 'zh-CN',
    ...more,
  };
}

function documentOf(input: RetestInput) {
  const { evidence, inspection } = input.after;
  const report = {
    inspection,
    evidence,
    entries: [],
    rules,
    locale: input.locale,
    attachment: drivenAttachments(),
    document: readSettings({}, 're-test'),
  };
  return retestDocument(report, input, drivenAttachments());
}

const debuggable = (value: boolean) => evidenceOf({ manifest: { application: { debuggable: value } } });
const before = judgedOf(debuggable(true), { day: '2026-01-02' });
const after = judgedOf(debuggable(false), { day: '2026-03-04', versionCode: '10300' });

describe('retestDocument', () => {
  it('tells of each old problem what became of it and why', () => {
    const text = documentText(documentOf(told(before, after))).join('\n');
    expect(text).toContain('均已整改');
    expect(text).toContain('✓ 已整改');
    expect(text).toContain('同一规则本次判为符合');
    expect(text).toContain(before.inspection.id);
  });

  it('never calls fixed what was not looked at', () => {
    const text = documentText(
      documentOf(told(before, judgedOf(debuggable(false), { day: '2026-03-04', versionCode: '10300', rules: [] }))),
    ).join('\n');
    expect(text).toContain('? 无法复现');
    // The figures name it, with none.
    expect(text.split('✓ 已整改')).toHaveLength(2);
  });

  it('prints the reason of a comparison that was refused first', () => {
    const renamed = judgedOf(evidenceOf({ manifest: { package: 'cn.gov.other' } }), { day: '2026-03-04' });
    const text = documentText(documentOf(told(before, renamed, { despite: '单位改用新包名' }))).join('\n');
    expect(text).toContain('单位改用新包名');
    expect(text).toContain('包名不同');
  });

  it('puts the screens of both inspections side by side, each from its own bundle', () => {
    const driven = told(
      judgedOf(drivenEvidence(), { day: '2026-01-02' }),
      judgedOf(drivenEvidence(), { day: '2026-03-04', versionCode: '10300' }),
    );
    const document = documentOf(driven);
    const pictures = document.sections.find(({ id }) => id === 'baseline');
    const text = documentText({ ...document, sections: pictures === undefined ? [] : [pictures] }).join('\n');
    expect(text).toMatch(/\[before\/screens\/0+\d\.png\]/);
    expect(text).toMatch(/\[screens\/0+\d\.png\]/);
    const path = /before\/screens\/0+\d\.png/.exec(text)?.[0] ?? '';
    expect(document.attachment?.(path)).toBeDefined();
  });

  it('has the same parts in both languages', () => {
    const shapes = (['zh-CN', 'en'] as const).map((locale) =>
      documentShape(documentOf(told(before, after, { locale }))),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });

  it('fills every placeholder of every reason', () => {
    for (const reason of retestReasons) {
      const input = told(before, after);
      const [item] = input.retest.items;
      if (item === undefined) throw new Error('no item');
      for (const locale of ['zh-CN', 'en'] as const) {
        const changed = { ...input, locale, retest: { ...input.retest, items: [{ ...item, reason }] } };
        expect(tellItems(changed)[0]?.why, `${reason} ${Object.keys(retestWords.reason).length}`).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('retestJson', () => {
  it('gives each item with its fingerprint, status and reason', () => {
    const report = JSON.parse(retestJson(told(before, after))) as {
      conclusion: string;
      items: { fingerprint: string; status: string }[];
    };
    expect(report.conclusion).toBe('all-fixed');
    expect(report.items[0]).toMatchObject({ status: 'fixed', reason: 'passed', rule: { id: 'debuggable-build' } });
    expect(report.items[0]?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });
});
