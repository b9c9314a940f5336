import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readExemptions } from '../../../src/inspection/exemption/read.ts';
import { rules } from '../../../src/rules/index.ts';
import { InspectorError } from '../../../src/shared/errors.ts';
import { sha256 } from '../../../src/shared/hashing.ts';
import { inFolder } from '../../support/zhijian.ts';

const paper = '示安〔2026〕1 号';
const good = `exemptions:
  - id: 特批-2026-001
    app: cn.gov.example.app
    scene: 重大活动安保
    basis:
      name: 关于活动安保期间值守签到的通知
      number: 示安〔2026〕1 号
      sha256: ${sha256(paper)}
      file: papers.txt
    requester: { name: 张三, unit: 示例市大数据局 }
    approver: { name: 李四, unit: 示例市网信办 }
    users: 现场执勤人员，约 120 人
    scope:
      patterns: [checkin]
      rules: [checkin-compulsion]
    validFrom: 2026-01-01
    validUntil: 2026-01-31
`;

const known = { rules: rules.map(({ meta }) => meta), mostDays: 180 };

function read(text: string, mostDays = known.mostDays) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'papers.txt'), paper);
    writeFileSync(join(folder, 'exemptions.yaml'), text);
    return readExemptions(join(folder, 'exemptions.yaml'), { ...known, mostDays });
  });
}

/** Line of the first error, and what is said. */
async function refused(text: string, mostDays?: number): Promise<{ code: string; line: number; message: string }> {
  try {
    await read(text, mostDays);
  } catch (error) {
    if (!(error instanceof InspectorError)) throw error;
    return { code: error.code, line: Number(error.place?.split(':').at(-2)), message: error.message };
  }
  throw new Error('it was taken');
}

const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('a file of exemptions', () => {
  it('is read with the paper compared', async () => {
    const [one] = await read(good);
    expect(one).toMatchObject({
      id: '特批-2026-001',
      approver: { name: '李四' },
      scope: { patterns: ['checkin'], rules: ['checkin-compulsion'], screens: [], fingerprints: [] },
      source: { name: 'exemptions.yaml', sha256: sha256(good) },
    });
  });

  it.each<[string, (text: string) => string, string, string]>([
    ['no end', (text) => text.replace(/ {4}validUntil.*\n/, ''), 'id:', 'validUntil'],
    ['an end before its start', (text) => text.replace('2026-01-31', '2025-12-31'), 'validUntil', 'later than'],
    ['a day that no calendar has', (text) => text.replace('2026-01-31', '2026-02-30'), 'validUntil', 'no such date'],
    ['too long a term', (text) => text.replace('2026-01-31', '2026-12-31'), 'validUntil', '180 days'],
    ['a time without offset', (text) => text.replace('2026-01-31', '2026-01-31T18:00'), 'validUntil', 'offset'],
    ['an approver who asked', (text) => text.replace('李四, unit: 示例市网信办', '"张 三"'), 'approver', 'requester'],
    ['a blank approver', (text) => text.replace('name: 李四', 'name: " "'), 'approver', 'blank'],
    ['an approver nobody can read', (text) => text.replace('name: 李四', 'name: "\u3164\u200b"'), 'approver', 'blank'],
    [
      'an approver told apart by what nobody sees',
      (text) => text.replace('李四, unit: 示例市网信办', '"张\u200b三", unit: 示例市大数据局'),
      'approver',
      'requester',
    ],
    [
      "an approver of the same unit's longer name",
      (text) => text.replace('李四, unit: 示例市网信办', '张三, unit: 示例市大数据局办公室'),
      'approver',
      'requester',
    ],
    [
      'a rule that is about something else',
      (text) => text.replace('checkin-compulsion', 'invalid-signature'),
      'rules',
      'not about forced use',
    ],
    [
      'a rule against selling',
      (text) => text.replace('checkin-compulsion', 'commerce-presence'),
      'rules',
      'not about forced use',
    ],
    [
      'nothing that it covers',
      (text) => text.replace(/ {6}(?:patterns|rules).*\n/g, '').replace('scope:', 'scope: {}'),
      'scope',
      '"rules" or "patterns"',
    ],
    [
      'a rule that there is none of',
      (text) => text.replace('checkin-compulsion', 'checkin-compulsio'),
      'rules',
      'did you mean "checkin-compulsion"',
    ],
    [
      'a pattern that there is none of',
      (text) => text.replace('[checkin]', '[chekin]'),
      'patterns',
      'did you mean "checkin"',
    ],
    ['another paper', (text) => text.replace(sha256(paper), 'f'.repeat(64)), 'sha256', sha256(paper)],
    ['a paper that is not there', (text) => text.replace('papers.txt', 'gone.pdf'), 'file:', 'missing or unreadable'],
    ['a hash of another kind', (text) => text.replace(sha256(paper), 'abc'), 'sha256', '64 hexadecimal'],
    ['a misspelt key', (text) => text.replace('approver', 'aprover'), 'aprover', 'did you mean "approver"'],
    ['the same number twice', (text) => text + text.slice(text.indexOf('  - id')), 'exemptions', 'given before'],
  ])('with %s is refused, at its place', async (_, change, at, said) => {
    const text = change(good);
    const { code, line, message } = await refused(text);
    expect(code).toBe('exemption-invalid');
    expect(message).toContain(said);
    if (at !== 'exemptions') expect(line).toBeLessThanOrEqual(lineOf(text, at));
    expect(message).toMatch(/\p{Script=Han}/u);
  });

  it('may be in force for longer where the setting says so', async () => {
    const year = good.replace('2026-01-31', '2026-12-31');
    await expect(read(year, 366)).resolves.toHaveLength(1);
    expect((await refused(good, 30)).message).toContain('30 days');
  });

  it.each(['', 'exemptions: []', '- 1', '\u0000', 'exemptions: &a [*a]', `${'['.repeat(5000)}`])(
    'that is none (%j) is refused with a code',
    async (text) => {
      expect(['exemption-invalid', 'yaml-syntax']).toContain((await refused(text)).code);
    },
  );
});
