import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { reportNumberOf } from '../../../src/report/document/report-number.ts';
import { readOrganisation, readSettings, readTemplate, templateNames } from '../../../src/report/document/settings.ts';
import { screenshot } from '../../support/driven-report.ts';
import { reportInputOf } from '../../support/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhijian-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const minimal = ['title: 报告', 'category: 自查', 'statement: { zh: [甲], en: [a] }'];
const templateFile = (sections: string, ...more: string[]) =>
  file('template.yaml', [...minimal, `sections: ${sections}`, ...more].join('\n'));

describe('templates of reports', () => {
  it.each(templateNames)('ships %s', (name) => {
    expect(readTemplate(name).sections.length).toBeGreaterThan(5);
  });

  it('may be as short as title, statement, conclusion and limits', () => {
    const { contents, title } = readTemplate(templateFile('[conclusion, limits]'));
    expect(title).toEqual({ zh: '报告', en: '报告' });
    expect(contents).toBe(true);
  });

  it('must not do without the limits', () => {
    expect(() => readTemplate(templateFile('[conclusion]'))).toThrow(/template\.yaml:4:\d+:.*必须有 limits/);
  });

  it('names the place and the nearest word of a mistake', () => {
    expect(() => readTemplate(templateFile('[conclusion, limtis]'))).toThrow(/template\.yaml:4:24:.*“limits”/);
    expect(() => readTemplate(templateFile('[conclusion, limits]', 'titel: x'))).toThrow(/titel.*“title”/);
    expect(() => readTemplate(templateFile('[conclusion, limits, limits]'))).toThrow(/limits 出现两次/);
  });

  it.each([
    ['non-compliant', '符合'],
    ['non-compliant', ' 符 合。'],
    ['incomplete', '基本符合'],
    ['needs-review', 'Passed'],
    ['compliant', '不符合'],
  ])('must not call %s “%s”', (conclusion, word) => {
    const path = templateFile('[conclusion, limits]', `conclusions: { ${conclusion}: "${word}" }`);
    expect(() => readTemplate(path)).toThrow(/template\.yaml:5:\d+:.*不能称为/);
  });

  it('must not call two conclusions alike, and may rename each', () => {
    const of = (compliant: string) =>
      readTemplate(
        templateFile('[conclusion, limits]', `conclusions: { compliant: ${compliant}, incomplete: 待补充检测 }`),
      );
    expect(() => of('待补充检测')).toThrow(/不能称为/);
    expect(of('整改到位').conclusions.compliant?.zh).toBe('整改到位');
  });

  it('says which placeholders there are', () => {
    const path = file(
      'fields.yaml',
      'title: a\ncategory: b\nsections: [conclusion, limits]\nstatement: { zh: ["{sha265}"], en: [] }',
    );
    expect(() => readTemplate(path)).toThrow(/fields\.yaml:4:.*\{sha256\}/);
  });

  it('are refused where they are huge or no file', () => {
    expect(() => readTemplate(file('huge.yaml', 'x'.repeat(2 * 1024 ** 2)))).toThrow(/1048576/);
    expect(() => readTemplate(folder)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
    expect(() => readTemplate(join(folder, 'none.yaml'))).toThrow(expect.objectContaining({ code: 'file-not-found' }));
  });
});

describe('the profile of an organisation', () => {
  it('takes one text for both languages, or one for each', () => {
    const profile = readOrganisation(
      file('o.yaml', 'name: 样例中心\naddress: { zh: 某路 1 号, en: 1 Some Road }\npostcode: 100000'),
    );
    expect(profile.name).toEqual({ zh: '样例中心', en: '样例中心' });
    expect(profile.address?.en).toBe('1 Some Road');
    expect(profile.postcode).toBe('100000');
  });

  it('names the place of a mistake, inside of a text for each language too', () => {
    expect(() => readOrganisation(file('o.yaml', 'name: { zh: 样例中心 }'))).toThrow(/o\.yaml:1:.*缺少“name\.en”/);
    expect(() => readOrganisation(file('o.yaml', 'name: a\nreportNumber: "JC-{yaer}"'))).toThrow(
      /o\.yaml:2:15: “reportNumber”中的 \{yaer\} 是否应为 \{year\}/,
    );
  });

  it('has a logo of a sane kind and size, or none', () => {
    file('logo.png', screenshot(1, 40, 20));
    file('logo.txt', 'not a picture');
    const logoOf = (name: string) =>
      readSettings({ organisation: file('o.yaml', `name: a\nlogo: ${name}`) }, 'filing').logo;
    expect(logoOf('logo.png')).toMatchObject({ type: 'png', width: 40, height: 20 });
    expect(() => logoOf('logo.txt')).toThrow(expect.objectContaining({ code: 'organisation-invalid' }));
    expect(() => logoOf('none.png')).toThrow(expect.objectContaining({ code: 'file-not-found' }));
  });
});

describe('the number of a report', () => {
  const { inspection } = reportInputOf();

  it('is the one asked for, else by the pattern, else the id of the inspection', () => {
    const organisation = readOrganisation(file('o.yaml', 'name: a\nreportNumber: "JC-{year}{month}-{sha8}"'));
    expect(reportNumberOf({ reportNumber: 'X-1', organisation }, inspection)).toBe('X-1');
    const [year, month] = inspection.finishedAt.split('-');
    const expected = `JC-${year}${month}-${inspection.apk.sha256.slice(0, 8)}`;
    expect(reportNumberOf({ reportNumber: null, organisation }, inspection)).toBe(expected);
    expect(reportNumberOf({ reportNumber: null, organisation: undefined }, inspection)).toBe(inspection.id);
  });
});
