import { describe, expect, it } from 'vitest';

import { docx } from '../../../src/report/docx/index.ts';
import { readSettings } from '../../../src/report/document/settings.ts';
import { drivenDocument } from '../../support/document-input.ts';
import { hasOffice, printDocx } from '../../support/office.ts';

const minute = 120_000;

const skipped = hasOffice ? '' : ' (skipped: no LibreOffice or poppler)';

describe.skipIf(!hasOffice)(`DOCX report, as LibreOffice reads it${skipped}`, () => {
  it(
    'opens, with its text, contents, pages and pictures',
    async () => {
      const { pages, pictures, text } = printDocx((await docx.render(drivenDocument())) as Uint8Array);
      expect(pages).toBeGreaterThan(20);
      expect(pictures).toBeGreaterThan(8);
      for (const part of ['技术检测报告', '目录', '8.1 强制签到打卡', '申报—实测比对表', '——报告结束——'])
        expect(text.replace(/ {2,}/g, ' ')).toContain(part);
      expect(text).toContain(`第 ${pages} 页 共 ${pages} 页`);
      expect(text.match(/报告编号：/g)?.length).toBeGreaterThanOrEqual(pages);
    },
    minute,
  );

  it(
    'opens in English',
    async () => {
      const { text } = printDocx((await docx.render(drivenDocument({ locale: 'en' }))) as Uint8Array);
      for (const part of ['Technical inspection report', 'Findings in detail', '—End of report—'])
        expect(text).toContain(part);
    },
    minute,
  );

  it(
    'opens when it was made from a laboratory’s own template',
    async () => {
      const settings = readSettings({ docxTemplate: 'reports/templates/laboratory.docx' }, 'filing');
      const input = drivenDocument({ change: { docxTemplate: settings.docxTemplate, reportNumber: 'ZJ-7' } });
      const { pictures, text } = printDocx((await docx.render(input)) as Uint8Array);
      expect(text).toContain('报告编号：ZJ-7');
      expect(text).toContain('强制签到打卡');
      expect(text).not.toMatch(/\{[#/]?\w+/);
      expect(pictures).toBeGreaterThan(3);
    },
    minute,
  );
});
