import { expect, it } from 'vitest';

import { undeclaredFunction } from '../../src/rules/undeclared-function/rule.ts';
import { judge, outline } from '../support/judge.ts';
import { appSaying } from '../support/wording.ts';

const saying = (texts: string[], functions: { name: string; pattern?: string }[]) =>
  appSaying(texts, { filing: { form: { functions } } });

it('asks about a function that texts show and the form does not', () => {
  const evidence = saying(['每日签到', '公文'], [{ name: '公文处理' }]);
  expect(judge(undeclaredFunction, evidence).findings).toMatchObject([
    { outcome: 'cantTell', message: 'undeclared', values: { functions: ['签到打卡'], examples: ['每日签到'] } },
  ]);
});

it('passes a declared one', () => {
  const evidence = saying(['每日签到'], [{ name: '考勤', pattern: 'checkin' }]);
  expect(outline(judge(undeclaredFunction, evidence))).toEqual(['passed:declared']);
});

it.each(['不得设置打卡签到', '会议签到二维码', '意见反馈'])('sees no function in “%s”', (text) => {
  expect(outline(judge(undeclaredFunction, saying([text], [{ name: '公文处理' }])))).toEqual(['passed:no-leads']);
});
