// npm run laboratory-template: writes reports/templates/laboratory.docx, an example of a laboratory's own template with every kind of
// placeholder. Laboratories start from it in their word processor; it is committed, and tests fill it in.
import { writeFileSync } from 'node:fs';
import * as docx from 'docx';
import { ensureBuild, root } from './support/run.mjs';

ensureBuild();
const { fixedArchive } = await import('../dist/report/docx/render/archive.js');
const { stylesOf, styleIds } = await import('../dist/report/docx/render/styles.js');

const { Document, Footer, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun } = docx;
const width = 9184;

const line = (text, style = styleIds.plain, more = {}) =>
  new Paragraph({ style, children: [new TextRun(text)], ...more });
const heading = (text, level = 1) => new Paragraph({ heading: `Heading${level}`, children: [new TextRun(text)] });
const cell = (text, share, style = styleIds.cell) =>
  new TableCell({ width: { size: share, type: 'dxa' }, children: [line(text, style)] });

function table(widths, head, row) {
  const all = widths.reduce((sum, one) => sum + one, 0);
  const shares = widths.map((one) => Math.floor((one / all) * width));
  const rows = [
    ...(head
      ? [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: head.map((text, at) => cell(text, shares[at], styleIds.cellHead)),
          }),
        ]
      : []),
    ...(Array.isArray(row[0]) ? row : [row]).map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, shares[at])) }),
    ),
  ];
  return new Table({ rows, columnWidths: shares, width: { size: width, type: 'dxa' }, layout: 'fixed' });
}

const cover = [
  line('{logo}', styleIds.coverLine),
  line('{organisation}', styleIds.coverLine),
  line('{title}', styleIds.coverTitle),
  line('{app}', styleIds.coverLine),
  line('{warning}', styleIds.note),
  table([3, 9], undefined, [
    ['报告编号', '{reportNumber}'],
    ['委托单位', '{client}'],
    ['检测类别', '{category}'],
    ['应用包名', '{package}'],
    ['版本', '{version}'],
    ['SHA-256', '{sha256}'],
    ['SM3', '{sm3}'],
    ['签名者', '{signer}'],
    ['受测设备', '{device}'],
    ['检测时间', '{startedAt} — {finishedAt}'],
    ['检测工具', '{tool}'],
    ['证据包根哈希', '{bundleSha256}'],
  ]),
];

const body = [
  heading('一、声明'),
  line('{#statement [loopOver: "paragraph"]}{paragraph}{/statement}', styleIds.body),
  heading('二、结论'),
  line('检测结论：{conclusion}', styleIds.verdict),
  line(
    '{conclusionWhy}不符合 {failed} 项，建议改进 {advice} 项，需人工确认 {cantTell} 项，未检测 {untested} 项，符合 {passed} 项，不适用 {inapplicable} 项。',
    styleIds.body,
  ),
  table(
    [3, 4, 5, 4],
    ['职责', '姓名', '签名', '日期'],
    [
      ['编制', '{prepared}', '', ''],
      ['审核', '{reviewed}', '', ''],
      ['批准', '{approved}', '', ''],
    ],
  ),
  heading('三、问题'),
  line('{#noFindings}没有不符合、建议改进或需人工确认的项目。{/noFindings}', styleIds.body),
  line('{#findings}'),
  heading('{number} {title}（{outcome}）', 2),
  table([3, 12], undefined, [
    ['问题编号', '{id}'],
    ['条款', '{clauses}'],
    ['规则', '{rule}'],
    ['级别', '{severity}'],
    ['前提条件', '{conditions}'],
    ['复现情况', '{often}'],
  ]),
  line(''),
  table([8, 8], ['事实', '判断'], ['{#statements}{fact}', '{judgement}{/statements}']),
  line('{#hasSteps}'),
  heading('复现步骤', 3),
  table([1.5, 8, 5], ['步骤', '操作与所见', '画面'], ['{#steps}{step}', '{text}', '{picture}{/steps}']),
  line('{/hasSteps}'),
  heading('位置与原始记录', 3),
  line('{#places [loopOver: "paragraph"]}{subject} {where}{/places}'),
  line('{#raw [loopOver: "paragraph"]}{file}{/raw}'),
  heading('整改建议', 3),
  line('{remedy}', styleIds.body),
  heading('复测要点', 3),
  line('{#retest [loopOver: "paragraph"]}{point}{/retest}', styleIds.body),
  line('复核意见：{review}'),
  line('{/findings}'),
  heading('四、申报—实测比对'),
  table(
    [4, 4, 6, 4],
    ['功能', '申报', '实测', '比对'],
    ['{#functions}{function}', '{declared}', '{observed}', '{result}{/functions}'],
  ),
  heading('五、检测项目'),
  table(
    [6, 4, 2, 8, 3],
    ['项目', '条款', '方法', '判定准则', '判定'],
    ['{#items}{item}', '{itemClauses}', '{method}', '{criterion}', '{itemOutcome}{/items}'],
  ),
  heading('六、未检测及原因'),
  line('{#limits [loopOver: "paragraph"]}{limit}{/limits}'),
  heading('七、证据'),
  table(
    [6, 3, 9],
    ['文件', '字节', 'SHA-256'],
    ['{#evidence}{evidenceFile}', '{evidenceSize}', '{evidenceSha256}{/evidence}'],
  ),
  line('{endMark}', styleIds.end),
];

const document = new Document({
  title: '实验室模板',
  creator: 'zhijian',
  styles: stylesOf('zh-CN'),
  sections: [
    {
      properties: {
        page: { size: { width: 11906, height: 16838 }, margin: { top: 1440, bottom: 1304, left: 1361, right: 1361 } },
      },
      headers: { default: new Header({ children: [line('报告编号：{reportNumber}', styleIds.note)] }) },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: 'center',
              children: [
                new TextRun({
                  children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'],
                  size: 18,
                }),
              ],
            }),
          ],
        }),
      },
      children: [...cover, ...body],
    },
  ],
});

const path = `${root}reports/templates/laboratory.docx`;
writeFileSync(path, await fixedArchive(await Packer.toBuffer(document), '2026-11-23T00:00:00Z'));
console.log('reports/templates/laboratory.docx');
