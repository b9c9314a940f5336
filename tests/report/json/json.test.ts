import { describe, expect, it } from 'vitest';

import { json } from '../../../src/report/json/index.ts';
import { evidenceOf } from '../../support/evidence.ts';
import { reportInputOf, ruleFinding } from '../../support/report.ts';

const rule = ruleFinding(
  { requires: ['texts'] },
  {
    outcome: 'cantTell',
    message: 'seen',
    values: { value: '签到\u202E' },
    seenAt: [{ kind: 'texts', pointer: '/texts/0' }],
  },
);
const evidence = evidenceOf({ texts: { texts: [{ text: '签到', places: [{ file: 'assets/a.js', line: 3 }] }] } });

describe('JSON report', () => {
  it('holds the inspection unchanged', () => {
    const input = reportInputOf();
    expect(JSON.parse(String(json.render(input))).inspection).toEqual(input.inspection);
  });

  it.each([
    ['zh-CN', '见 签到\\u{202e}。'],
    ['en', 'Seen 签到\\u{202e}.'],
  ] as const)('fills the texts in %s and follows the references', (locale, fact) => {
    const report = JSON.parse(String(json.render(reportInputOf(evidence, { rules: [rule], locale }))));
    expect(report.verdicts[0].findings[0]).toMatchObject({
      fact,
      seenAt: [
        { kind: 'texts', pointer: '/texts/0', subject: '签到', places: [{ file: 'assets/a.js', line: 3 }], total: 1 },
      ],
    });
  });

  it('is the same for the same inspection', () => {
    expect(json.render(reportInputOf())).toBe(json.render(reportInputOf()));
  });
});
