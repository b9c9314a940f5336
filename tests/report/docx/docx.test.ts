import { describe, expect, it } from 'vitest';

import { docx } from '../../../src/report/docx/index.ts';
import { readParts } from '../../../src/report/docx/render/parts.ts';
import type { ReportInput } from '../../../src/report/format.ts';
import { drivenDocument } from '../../support/document-input.ts';

const limits = { total: 1e9, count: 1e4 };

async function partsOf(input: ReportInput): Promise<Map<string, Buffer>> {
  return new Map(await readParts((await docx.render(input)) as Uint8Array, limits));
}

const xml = (parts: Map<string, Buffer>, name: string): string => parts.get(name)?.toString('utf8') ?? '';

describe('DOCX report', () => {
  const input = drivenDocument({ change: { reportNumber: 'ZJ-2026-0042' } });
  const made = partsOf(input);

  it('has the report number in the header and page x of y in the footer of every page', async () => {
    const parts = await made;
    expect(xml(parts, 'word/header1.xml')).toContain('报告编号：ZJ-2026-0042');
    expect(xml(parts, 'word/footer1.xml')).toMatch(/第 .*PAGE.* 页 共 .*NUMPAGES.* 页/s);
  });

  it('has a table of contents whose entries are there before a word processor updates it', async () => {
    const body = xml(await made, 'word/document.xml');
    const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
    expect(contents).toContain('TOC \\h \\o');
    for (const entry of ['1  声明', '2  检测结论', '8  问题详述', '8.1  强制签到打卡', '附录 E  证据索引'])
      expect(contents).toContain(entry);
  });

  it('is set as Chinese documents are: East Asian fonts by name, first lines indented by two characters', async () => {
    const styles = xml(await made, 'word/styles.xml');
    expect(styles).toContain('w:eastAsia="宋体"');
    expect(styles).toContain('w:eastAsia="黑体"');
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(/w:styleId="ReportBody".*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:firstLine="420"');
  });

  it('can be edited: headings are styles, tables are tables, nothing floats', async () => {
    const body = xml(await made, 'word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).not.toMatch(/<w:txbxContent|<wp:anchor|<w:pict\b/);
  });

  it('repeats heads of tables and splits no row', async () => {
    const body = xml(await made, 'word/document.xml');
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(body).toContain('<w:tblHeader/>');
  });

  it('holds each picture once, however often it is shown, with what it shows in words', async () => {
    const parts = await made;
    const pictures = [...parts].filter(([name]) => name.startsWith('word/media/'));
    const hashes = new Set(pictures.map(([, bytes]) => bytes.toString('base64')));
    expect(hashes.size).toBe(pictures.length);
    const shown = xml(parts, 'word/document.xml').match(/<wp:docPr [^>]*>/g) ?? [];
    expect(shown.length).toBeGreaterThan(pictures.length);
    expect(shown.every((one) => /descr="[^"]+"/.test(one))).toBe(true);
  });

  it('names the root hash of its evidence in its properties', async () => {
    expect(xml(await made, 'docProps/custom.xml')).toMatch(
      new RegExp(`name="BundleSha256">\\s*<vt:lpwstr>${input.inspection.bundle.sha256}`),
    );
  });

  it('ends with the end mark', async () => {
    const body = xml(await made, 'word/document.xml');
    const last = [...body.matchAll(/<w:t[ >][^<]*?>?([^<]*)<\/w:t>/g)].at(-1)?.[0];
    expect(last).toContain('——报告结束——');
  });

  it('is the same to the byte for the same inspection, in a process that has written others', async () => {
    const [one, other] = [await docx.render(input), await docx.render(input)];
    expect(Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array))).toBe(true);
  });

  it('stays well-formed whatever the app calls itself', async () => {
    const word = ']]><w:p>&"\'\uffff\ud800\u0001\u202e';
    const body = xml(
      await partsOf(drivenDocument({ words: { button: word, title: word, log: word } })),
      'word/document.xml',
    );
    expect(body).not.toMatch(/[\u0000-\u0008\uffff\u202e]/);
    expect(body).toContain(']]&gt;&lt;w:p&gt;&amp;');
  });

  it('shows words where pictures cannot be had', async () => {
    const { attachment: _, ...blind } = input;
    const parts = await partsOf(blind);
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toEqual([]);
    expect(xml(parts, 'word/document.xml')).toContain('［场景 check-in');
  });
});
