import { describe, expect, it } from 'vitest';

import { html } from '../../../src/report/html/index.tsx';
import { summary } from '../../../src/report/terminal/index.ts';
import { xlsx } from '../../../src/report/xlsx/index.ts';
import { exemptionFacts, exemptionRemarks } from '../../../src/report/view/exemptions.ts';
import { FilledChecklist } from '../../support/checklist.ts';
import { drivenEvidence } from '../../support/driven-report.ts';
import { exemptionOf } from '../../support/exemptions.ts';
import { reportInputOf } from '../../support/report.ts';

const driven = drivenEvidence();
const expired = exemptionOf({ id: '特批-2025-009', validFrom: '2025-06-01', validUntil: '2025-06-30' });
const unused = exemptionOf({
  id: '特批-2026-002',
  scope: { rules: [], patterns: ['votes'], screens: [], fingerprints: [] },
});
const all = [exemptionOf(), expired, unused];

describe('exemptions in reports', () => {
  const input = (locale: 'zh-CN' | 'en' = 'zh-CN') => reportInputOf(driven, { exemptions: all, locale });

  it('tell each in the page: who, on what paper, for whom, until when, and what came of it', async () => {
    const page = String(await html.render(input()));
    for (const told of ['特批-2026-001', '特批-2025-009', '特批-2026-002', '重大活动安保', '示安〔2026〕1 号', '李四'])
      expect(page).toContain(told);
    for (const state of ['有效，已采用', '已过期，未采用', '有效，未用到']) expect(page).toContain(state);
    expect(page).toContain('本应判为不符合，依据 特批-2026-001 降为待核');
  });

  it('stand in the conclusion and again in the limits', async () => {
    const page = String(await html.render(input()));
    const [remark] = exemptionRemarks(input().inspection, 'zh-CN');
    const part = (id: string) => page.slice(page.indexOf(`<section id="${id}"`)).split('</section>')[0];
    expect(remark).toMatch(/1 条规则的不符合依据 特批-2026-001 降为待核/);
    expect(part('conclusion')).toContain(remark);
    expect(part('limits')).toContain(remark);
    expect(part('limits')).toContain('特批-2025-009：已过期，未采用');
  });

  it('stand in the terminal', () => {
    const { inspection, rules } = input('en');
    const shown = { inspection, rules, locale: 'en' as const, folder: '.', reports: [], width: 400 };
    const text = summary(shown, (_style, words) => words).join('\n');
    expect(text).toContain('1 rules that failed are left to a person because of 特批-2026-001');
    expect(text).toContain('Exemption 特批-2025-009: expired, not applied.');
    expect(text).toContain('Exemption 特批-2026-002: in force, unused: nothing in its scope failed.');
  });

  it('stand in the checklist beside what a person decides', async () => {
    const checklist = await FilledChecklist.open((await xlsx.render(input())) as Uint8Array, 'zh');
    const row = checklist.sheet('rule').getRow(checklist.row('rule', 'checkin-compulsion'));
    expect(row.values).toContainEqual(expect.stringContaining('本应判为不符合，依据 特批-2026-001 降为待核'));
  });

  it('are no section where there are none', async () => {
    expect(String(await html.render(reportInputOf(driven)))).not.toContain('id="exemptions"');
  });

  it('show a stranger’s words without what moves text', async () => {
    const evil = exemptionOf({ scene: '<script>\u202E安保', users: '\u0000"&', approver: { name: '李\u2028四' } });
    const { inspection, rules } = reportInputOf(driven, { exemptions: [evil] });
    const [one] = inspection.exemptions;
    if (one === undefined) throw new Error('there is one');
    const values = exemptionFacts(one, rules, 'en').map(([, value]) => value);
    expect(values.join()).not.toMatch(/[\u202E\u2028\u0000]/);
    const page = String(await html.render(reportInputOf(driven, { exemptions: [evil] })));
    expect(page).not.toContain('<script>\\u{202e}');
  });
});
