import { spawnSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { buildDocument } from '../../../src/report/document/build.ts';
import type { Document } from '../../../src/report/document/model.ts';
import { readSettings } from '../../../src/report/document/settings.ts';
import { pagesOfDestinations } from '../../../src/report/pdf/destinations.ts';
import { renderDocument, renderPdf } from '../../../src/report/pdf/render.tsx';
import { findChromium } from '../../../src/shared/chromium.ts';
import { drivenAttachments, drivenEvidence } from '../../support/driven-report.ts';
import { hasPoppler, readPdf } from '../../support/pdf.ts';
import { reportInputOf } from '../../support/report.ts';

const able = findChromium() !== undefined && hasPoppler;
const hasMicroHei = /WenQuanYi Micro Hei/.test(spawnSync('fc-list', [], { encoding: 'utf8' }).stdout);

function drivenInput(locale: 'zh-CN' | 'en') {
  return { ...reportInputOf(drivenEvidence(), { locale }), attachment: drivenAttachments() };
}

describe.skipIf(!able)('the PDF report (needs Chromium and poppler-utils)', { timeout: 240_000 }, () => {
  it.each(['zh-CN', 'en'] as const)('is tagged, numbered and readable in %s', async (locale) => {
    const input = drivenInput(locale);
    const document = buildDocument({ ...input, document: readSettings({}, input.inspection.occasion) });
    const bytes = await renderPdf(input);
    const { fonts, info, pages, structure } = readPdf(bytes);
    const text = pages.join('\n').replace(/\s+/g, '');

    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('JavaScript')).toBe('no');
    expect(info.get('Title')).toContain(document.title);
    expect(info.get('Keywords')).toBe(`zhijian-bundle-sha256:${input.inspection.bundle.sha256}`);
    expect(structure).toMatch(/H1[^]*H2[^]*Table[^]*TH/);
    expect(structure).toContain('Figure');

    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded, unicode }) => !embedded || !unicode)).toEqual([]);
    if (hasMicroHei) expect(fonts.map(({ name }) => name)).toContainEqual(expect.stringContaining('WenQuanYiMicroHei'));
    if (hasMicroHei) expect(fonts.filter(({ type }) => type === 'Type 3')).toEqual([]);

    for (const { title } of document.sections) expect(text).toContain(title.replace(/\s+/g, ''));
    // The app's own words are Chinese in both languages.
    expect(text).toContain('立即签到');
    expect(text).toContain(input.inspection.apk.sha256);
    expect(pages.at(-1)?.replace(/\s+/g, '')).toContain(document.endMark.replace(/\s+/g, ''));

    expect(Number(info.get('Pages'))).toBe(pages.length);
    for (const [index, page] of pages.entries()) {
      const plain = page.replace(/\s+/g, '');
      const footer = document.footer.replace('{page}', String(index + 1)).replace('{pages}', String(pages.length));
      expect(plain).toContain(footer.replace(/\s+/g, ''));
      if (index > 0) expect(plain).toContain(document.header.left.replace(/\s+/g, ''));
    }
    expect(pages[0]?.replace(/\s+/g, '')).not.toContain(document.header.right.replace(/\s+/g, ''));
    const outline = Buffer.from(bytes).toString('latin1');
    for (const { title } of document.sections) expect(outline).toContain(utf16(title));

    const destinations = pagesOfDestinations(bytes);
    const contents = pages.slice(1, (destinations.get(`section-${document.sections[0]?.id}`) ?? 1) - 1).join('');
    for (const { id, title } of document.sections) {
      const page = destinations.get(`section-${id}`) ?? 0;
      expect(pages[page - 1]).toContain(title);
      expect(contents).toMatch(new RegExp(`${title}\\s+${page}\\s*\\n`));
    }
  });

  it('is the same file for the same inspection', async () => {
    const input = reportInputOf();
    const whole = buildDocument({ ...input, document: readSettings({}, 'filing') });
    const document = { ...whole, sections: whole.sections.slice(0, 2) };
    const [one, other] = [await renderDocument(document), await renderDocument(document)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('takes no text of the app for markup, style or a way out of the page', async () => {
    const hostile = '</style><script>document.title="x"</script>"\\a} @page{size:1in} <img src="http://127.0.0.1:9/x">';
    const input = reportInputOf();
    const base = buildDocument({ ...input, document: readSettings({}, 'filing') });
    const document: Document = {
      ...base,
      header: { left: hostile, right: hostile },
      footer: `${hostile} {page}/{pages}`,
      sections: [
        {
          id: 'only',
          number: '1',
          title: hostile,
          blocks: [{ type: 'paragraph', spans: [{ text: hostile, code: true }] }],
        },
      ],
    };
    const { info, pages } = readPdf(await renderDocument(document));
    expect(info.get('Title')).toContain(base.title);
    expect(info.get('Page size')).toContain('A4');
    expect(pages.join('').replace(/\s+/g, '')).toContain('</style><script>document.title="x"</script>');
  });
});

/** As outlines spell their titles. */
function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
