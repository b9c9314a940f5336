import type { IStylesOptions } from 'docx';

import type { Locale } from '../../../i18n/locale.ts';
import type { Tone } from '../../document/model.ts';

/**
 * Fonts by name only: none ships. Word has these; where they are missing, their names still tell an office program which kind to take.
 * Half-points for sizes, twentieths of a point for distances (ECMA-376).
 */
const latin = 'Times New Roman';
const song = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '宋体' };
const hei = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '黑体' };
const fang = { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '仿宋' };
const mono = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: '宋体' };

const bodySize = 21;
const tableSize = 18;

export const toneColours: Readonly<Record<Tone, string>> = {
  failed: 'B3261E',
  advice: '8A5A00',
  open: '6B4FA0',
  passed: '1B6E3C',
  quiet: '5F6368',
};

/** Ids of the paragraph styles; what the word processor shows are their names. */
export const styleIds = {
  body: 'ReportBody',
  plain: 'ReportPlain',
  note: 'ReportNote',
  warning: 'ReportWarning',
  verdict: 'ReportVerdict',
  cell: 'TableText',
  cellHead: 'TableHead',
  caption: 'ReportCaption',
  coverTitle: 'CoverTitle',
  coverLine: 'CoverLine',
  contents: 'ContentsHeading',
  end: 'EndMark',
} as const;

export const codeStyle = 'CodeText';

export function stylesOf(locale: Locale): IStylesOptions {
  const chinese = locale === 'zh-CN';
  const box = { style: 'single', size: 8, space: 4, color: toneColours.failed } as const;
  return {
    default: {
      document: {
        run: { font: song, size: bodySize, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: { line: 320, lineRule: 'auto' } },
      },
      heading1: heading(30, 320, 160),
      heading2: heading(26, 260, 120),
      heading3: heading(22, 180, 80),
    },
    paragraphStyles: [
      {
        id: styleIds.body,
        name: 'Report Body',
        basedOn: 'Normal',
        quickFormat: true,
        // Two characters, as Chinese typesetting begins a paragraph.
        paragraph: chinese
          ? { indent: { firstLine: bodySize * 20 }, spacing: { after: 80 }, alignment: 'both' }
          : { spacing: { after: 120 } },
      },
      {
        id: styleIds.plain,
        name: 'Report Plain',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 60 } },
      },
      {
        id: styleIds.note,
        name: 'Report Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: tableSize, color: toneColours.quiet },
        paragraph: { spacing: { before: 40, after: 120, line: 260, lineRule: 'auto' } },
      },
      {
        id: styleIds.warning,
        name: 'Report Warning',
        basedOn: 'Normal',
        quickFormat: true,
        run: { bold: true, color: toneColours.failed },
        paragraph: { border: { top: box, bottom: box, left: box, right: box }, spacing: { before: 160, after: 160 } },
      },
      {
        id: styleIds.verdict,
        name: 'Report Verdict',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: hei, size: 28 },
        paragraph: { spacing: { before: 120, after: 120 }, alignment: 'center' },
      },
      {
        id: styleIds.cell,
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: tableSize },
        paragraph: { spacing: { line: 250, lineRule: 'auto' } },
      },
      {
        id: styleIds.cellHead,
        name: 'Table Head',
        basedOn: styleIds.cell,
        quickFormat: true,
        run: { font: hei, bold: true },
        paragraph: { alignment: 'center', keepNext: true },
      },
      {
        id: styleIds.caption,
        name: 'Report Caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: hei, size: 20 },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
      {
        id: styleIds.coverTitle,
        name: 'Cover Title',
        basedOn: 'Normal',
        run: { font: hei, size: 56, bold: true },
        paragraph: { alignment: 'center', spacing: { before: 360, after: 240, line: 700, lineRule: 'auto' } },
      },
      {
        id: styleIds.coverLine,
        name: 'Cover Line',
        basedOn: 'Normal',
        run: { font: fang, size: 32 },
        paragraph: { alignment: 'center', spacing: { after: 200, line: 480, lineRule: 'auto' } },
      },
      {
        id: styleIds.contents,
        name: 'Contents Heading',
        basedOn: 'Normal',
        run: { font: hei, size: 32 },
        paragraph: { alignment: 'center', spacing: { before: 120, after: 240 } },
      },
      {
        id: styleIds.end,
        name: 'End Mark',
        basedOn: 'Normal',
        run: { font: hei },
        paragraph: { alignment: 'center', spacing: { before: 480 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 30, line: 280, lineRule: 'auto' } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { indent: { left: 420 }, spacing: { line: 260, lineRule: 'auto' } },
      },
    ],
    characterStyles: [
      { id: codeStyle, name: 'Code Text', basedOn: 'DefaultParagraphFont', run: { font: mono, size: 17 } },
    ],
  };
}

function heading(size: number, before: number, after: number) {
  return {
    run: { font: hei, size, bold: true, color: '000000', italics: false },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  };
}
