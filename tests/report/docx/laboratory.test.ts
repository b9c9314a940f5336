import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { renderLaboratory } from '../../../src/report/docx/render/laboratory.ts';
import { type Fields, laboratoryFields } from '../../../src/report/docx/render/laboratory/fields.ts';
import { type Part, readParts, writeParts } from '../../../src/report/docx/render/parts.ts';
import { drivenDocument } from '../../support/document-input.ts';

const limits = { total: 1e9, count: 1e4 };
const example = readFileSync('reports/templates/laboratory.docx');
const input = drivenDocument({ change: { reportNumber: 'ZJ-7' } });

/** The example with its body replaced by these paragraphs, and other parts changed. */
async function templateOf(paragraphs: readonly string[], change: (parts: Part[]) => Part[] = (same) => same) {
  const parts = await readParts(example, limits);
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const replaced = parts.map(([name, content]): Part => {
    if (name !== 'word/document.xml') return [name, content];
    return [name, Buffer.from(content.toString('utf8').replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`))];
  });
  return { name: 'lab.docx', bytes: await writeParts(change(replaced), '2026-01-01T00:00:00Z') };
}

async function filled(paragraphs: readonly string[]): Promise<string> {
  const made = await renderLaboratory(input, await templateOf(paragraphs));
  const parts = new Map(await readParts(made, limits));
  return (parts.get('word/document.xml')?.toString('utf8') ?? '').replace(/<[^>]+>/g, '');
}

const refusal = async (paragraphs: readonly string[], change?: (parts: Part[]) => Part[]) => {
  try {
    await renderLaboratory(input, await templateOf(paragraphs, change));
  } catch (error) {
    return error;
  }
  return undefined;
};

const refused = (message: RegExp) =>
  expect.objectContaining({ code: 'docx-template-invalid', messageZh: expect.stringMatching(message) });

describe('a laboratory’s own DOCX template', () => {
  it('is filled with what the built-in report says', async () => {
    const text = await filled([
      '{reportNumber} {sha256}',
      '{#findings}{title}；{#statements}{fact}{/statements}{/findings}',
      '{endMark}',
    ]);
    expect(text).toContain(`ZJ-7 ${input.inspection.apk.sha256}`);
    expect(text).toContain('强制签到打卡；');
    expect(text).toContain('——报告结束——');
  });

  it('has pictures in its steps', async () => {
    const made = await renderLaboratory(
      input,
      await templateOf(['{#findings}{#steps}{step} {picture}{/steps}{/findings}']),
    );
    const parts = await readParts(made, limits);
    expect(parts.filter(([name]) => name.startsWith('word/media/')).length).toBeGreaterThan(1);
  });

  it('says nothing in favour of what was not inspected', async () => {
    expect(await filled(['{#limits}{limit} {/limits}'])).toContain('没有运行完的场景');
  });

  it('carries the root hash of the evidence', async () => {
    const parts = new Map(await readParts(await renderLaboratory(input, { name: 'lab.docx', bytes: example }), limits));
    expect(parts.get('docProps/custom.xml')?.toString('utf8')).toContain(input.inspection.bundle.sha256);
  });

  it('fills the same template to the same bytes', async () => {
    const template = { name: 'lab.docx', bytes: example };
    const [one, other] = [await renderLaboratory(input, template), await renderLaboratory(input, template)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it.each([
    [['{reportNumbr}'], /没有占位符 \{reportNumbr\}，是否应为 \{reportNumber\}/],
    [['{#findings}{titel}{/findings}'], /\{titel\}，是否应为 \{title\}/],
    [['{fact}'], /没有占位符 \{fact\}/],
    [['{constructor}'], /没有占位符 \{constructor\}/],
    [['{__proto__}'], /没有占位符/],
    [['{#findings}{title}'], /findings/],
    [['{findings}'], /\{#findings\} … \{\/findings\}/],
    [['{#title}x{/title}'], /应写作 \{title\}/],
  ] as const)('names the placeholder that is wrong in %j', async (paragraphs, message) => {
    expect(await refusal(paragraphs)).toEqual(refused(message));
  });

  it('names a wrong placeholder in a header too', async () => {
    const change = (parts: Part[]) =>
      parts.map(([name, content]): Part =>
        name === 'word/header1.xml'
          ? [name, Buffer.from(content.toString('utf8').replace('{reportNumber}', '{numbr}'))]
          : [name, content],
      );
    expect(await refusal(['{title}'], change)).toEqual(refused(/\{numbr\}/));
  });

  it.each([
    ['macros', (parts: Part[]) => [...parts, ['word/vbaProject.bin', Buffer.from('x')] as Part], /宏/],
    [
      'a DTD',
      (parts: Part[]) => [...parts, ['word/x.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>')] as Part],
      /DTD/,
    ],
    [
      'a file elsewhere',
      (parts: Part[]) => [
        ...parts,
        [
          'word/_rels/x.xml.rels',
          Buffer.from(
            '<Relationships><Relationship Id="a" Type="x/attachedTemplate" Target="http://a/b" TargetMode="External"/></Relationships>',
          ),
        ] as Part,
      ],
      /外部文件/,
    ],
    [
      'what unpacks without bounds',
      (parts: Part[]) => [...parts, ['word/big.txt', Buffer.alloc(101 * 1024 ** 2)] as Part],
      /过大/,
    ],
    ['no document', (parts: Part[]) => parts.filter(([name]) => name !== 'word/document.xml'), /word\/document\.xml/],
  ] as const)('is refused where it holds %s', async (_, change, message) => {
    expect(await refusal(['{title}'], change as (parts: Part[]) => Part[])).toEqual(refused(message));
  });

  it('is refused where it is no archive at all', async () => {
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]);
    await expect(renderLaboratory(input, { name: 'lab.docx', bytes })).rejects.toEqual(refused(/无法读取/));
  });

  it('has every placeholder in docs/reports.md', () => {
    const page = readFileSync('docs/reports.md', 'utf8');
    const names = (fields: Fields): string[] =>
      Object.entries(fields).flatMap(([name, { members }]) => [name, ...(members === undefined ? [] : names(members))]);
    expect(names(laboratoryFields).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
