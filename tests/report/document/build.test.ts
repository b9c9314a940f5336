import { describe, expect, it } from 'vitest';

import { buildDocument } from '../../../src/report/document/build.ts';
import {
  type Block,
  cellBlocks,
  type Document,
  type Picture,
  type Section,
} from '../../../src/report/document/model.ts';
import { readTemplate } from '../../../src/report/document/settings.ts';
import { documentInputOf, drivenDocument } from '../../support/document-input.ts';
import { blockText, documentShape, documentText } from '../../support/document-text.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf } from '../../support/report.ts';

const section = (document: Document, id: string): Section => {
  const found = document.sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const textOf = (document: Document, id: string): string => section(document, id).blocks.flatMap(blockText).join('\n');

const picturesIn = (block: Block): Picture[] =>
  block.type === 'table'
    ? block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => cellBlocks(cell).blocks.filter((inner) => inner.type === 'picture')),
      )
    : [];

describe('the document of an inspection', () => {
  const document = buildDocument(drivenDocument());

  it('has the sections of its template, chapters numbered and appendices lettered', () => {
    const heads = document.sections.map(({ id, number }) => `${number} ${id}`);
    expect(heads.slice(0, 3)).toEqual(['1 statement', '2 conclusion', '3 basis']);
    expect(heads.slice(-2)).toEqual(['附录 D cases', '附录 E evidence']);
  });

  it('bears its number on the cover, in the header and in the properties, and ends with the end mark', () => {
    const numbered = buildDocument(drivenDocument({ change: { reportNumber: 'ZJ-2026-0042' } }));
    expect(numbered.header.left).toBe('报告编号：ZJ-2026-0042');
    expect(numbered.cover.facts[0]).toEqual({ label: '报告编号', value: 'ZJ-2026-0042' });
    expect(numbered.reportNumber).toBe('ZJ-2026-0042');
    expect(documentText(numbered).at(-1)).toBe('——报告结束——');
  });

  it('says on its cover that no real phone was used, or none at all', () => {
    const notes = (one: Document) => one.cover.notes.flatMap(blockText).join();
    expect(notes(document)).toContain('虚拟手机：以浏览器代替真机');
    expect(notes(buildDocument(documentInputOf(reportInputOf())))).toContain('静态检测：未安装运行');
  });

  it('says in its conclusion how many requirements only a person can examine are open', () => {
    expect(textOf(document, 'conclusion')).toMatch(/只能由人核查的条款有 [1-9]\d* 项尚无定论/);
  });

  it("prints the tool's own word beside a conclusion that its template renames", () => {
    expect(textOf(document, 'conclusion')).toMatch(
      /不通过，须整改后复测（工具结论：不符合）|有待人工确认，暂不定论（工具结论：需人工复核）/,
    );
    const plain = buildDocument(
      drivenDocument({ change: { template: { ...readTemplate('filing'), conclusions: {} } } }),
    );
    expect(textOf(plain, 'conclusion')).not.toContain('工具结论');
  });

  it('says on its cover when its evidence is redacted, and of what', () => {
    const redacted = buildDocument({ ...drivenDocument(), redactionOf: 'ab'.repeat(32) });
    expect(redacted.cover.notes.flatMap(blockText).join()).toContain('ab'.repeat(32));
  });

  it('ties the statement to the sample and to the chapter of what was not inspected', () => {
    const input = drivenDocument();
    const told = textOf(buildDocument(input), 'statement');
    expect(told).toContain(input.inspection.apk.sha256);
    expect(told).toContain(`列于第 ${section(document, 'limits').number} 章`);
  });

  it('names the sections that a template leaves out', () => {
    const template = { ...readTemplate('filing'), sections: ['statement', 'conclusion', 'limits'] as const };
    const short = buildDocument(
      drivenDocument({ change: { template: { ...template, sections: [...template.sections] } } }),
    );
    expect(textOf(short, 'statement')).toMatch(/本报告不含以下部分：.*问题详述.*证据索引/);
    expect(textOf(short, 'conclusion')).toContain('见问题详述');
  });

  it('keeps fact and judgement apart', () => {
    const labels = section(document, 'findings')
      .blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []))
      .map(({ label }) => label);
    expect(labels).toContain('事实');
    expect(labels).toContain('判断');
  });

  it('has the screen inside the step, with the element marked', () => {
    const { blocks } = section(document, 'findings');
    const from = blocks.findIndex((block) => block.type === 'heading' && block.text === '强制签到打卡');
    const steps = blocks
      .slice(from)
      .find((block) => block.type === 'table' && block.head?.includes('操作与所见') === true);
    const pictures = steps === undefined ? [] : picturesIn(steps);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.flatMap(({ boxes }) => boxes.map(({ kind }) => kind))).toContain('pointed');
    expect(blockText(steps as Block).join('\n')).toMatch(/启动：.*\n时间 2026-01-02 03:04:00（协调世界时）/s);
  });

  it('tells conditions, how often, ways out, raw records, remedy and retest points of a problem', () => {
    const told = textOf(document, 'findings');
    for (const part of [
      '设备：zhijian Virtual Phone (API 33)',
      '逐级退出 1 次，1 次各种办法均未能离开',
      '成对运行 2 次独立的全新启动结果相同',
      '逐级退出的结果（check-in，第 1 次全新启动）',
      '#/patterns/',
      '取消签到打卡',
      '没有走到该处的，记为无法复现，不记为已整改',
      '复核意见',
    ])
      expect(told).toContain(part);
  });

  it('lists what was seen and not declared, and what was declared voluntary and is not', () => {
    const form = { functions: [{ name: '打卡', pattern: 'checkin', grassroots: true, mandatory: false }] };
    const { filing } = evidenceOf({ filing: { form } });
    const evidence = { ...drivenDocument().evidence, ...(filing === undefined ? {} : { filing }) };
    const told = textOf(buildDocument({ ...drivenDocument(), evidence }), 'declared');
    expect(told).toContain('申报不实：申报为非强制，实测不留退路');
    expect(told).toContain('强制停留');
    expect(told).toContain('未申报');
  });

  it('leaves nothing unsaid that was not inspected', () => {
    const input = drivenDocument();
    const told = textOf(buildDocument(input), 'limits');
    const missing = input.inspection.requirements.filter(({ methodsMissing }) => methodsMissing.length > 0);
    expect(missing.length).toBeGreaterThan(0);
    for (const { requirement } of missing) expect(told).toContain(requirement);
    expect(told).toContain('没有运行完的场景');
    expect(told).toContain('没有以登录身份检测');
    expect(told).toContain('看到而没有点击的入口');
  });

  it('counts forms, their mandatory fields and what several of them ask for', () => {
    const told = textOf(buildDocument(drivenDocument()), 'statistics');
    for (const part of ['填报、办事表单', '一张表单必填字段最多', '多张表单重复要求的字段'])
      expect(told).toContain(part);
  });

  it('names every piece of evidence with its hash', () => {
    const input = drivenDocument();
    const told = textOf(buildDocument(input), 'evidence');
    for (const entry of input.entries) if (entry.status === 'ok') expect(told).toContain(entry.sha256);
    expect(told).toContain(input.inspection.bundle.sha256);
  });

  it('has the same sections, tables and hashes in both languages, and no Chinese headings in English', () => {
    const english = buildDocument(drivenDocument({ locale: 'en' }));
    expect(documentShape(english)).toEqual(documentShape(document));
    const hashes = (one: Document) =>
      documentText(one)
        .join('\n')
        .match(/\b[0-9a-f]{64}\b/g);
    expect(hashes(english)).toEqual(hashes(document));
    for (const { blocks, title } of english.sections) {
      expect(title).not.toMatch(/\p{Script=Han}/u);
      for (const block of blocks)
        if (block.type === 'table') expect(block.head?.join() ?? '').not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('shows what is invisible in the words of an app', () => {
    const word = '签到\u202e\u0000\ufeff<b>';
    const told = documentText(buildDocument(drivenDocument({ words: { button: word, title: word, log: word } }))).join(
      '\n',
    );
    expect(told).toContain('签到\\u{202e}\\u{0}\\u{feff}<b>');
    expect(told).not.toMatch(/[\u202e\u0000\ufeff]/);
  });
});
