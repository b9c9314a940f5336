import { expect, it } from 'vitest';

import { belowCountySponsor } from '../../src/rules/below-county-sponsor/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

type Level = 'central' | 'province' | 'city' | 'county' | 'township';
const filedBy = (sponsor: string, adminLevel: Level, audience: 'internal' | 'public' = 'internal') =>
  evidenceOf({ filing: { form: { sponsor, adminLevel, audience } } });

it.each<[string, Level, string]>([
  ['青山镇人民政府', 'township', 'failed:township'],
  ['青山镇人民政府', 'county', 'cantTell:name-below-county'],
  ['红旗街道办事处', 'city', 'cantTell:name-below-county'],
  ['东风村村民委员会', 'county', 'cantTell:name-below-county'],
  ['示例县政务服务局', 'county', 'cantTell:county'],
  ['示例市大数据管理局', 'city', 'passed:higher'],
  ['示例省人民政府办公厅', 'province', 'passed:higher'],
])('judges %s at level %s', (sponsor, level, outcome) => {
  expect(outline(judge(belowCountySponsor, filedBy(sponsor, level)))).toEqual([outcome]);
});

it.each(['示例市乡镇企业局', '示例市社区建设指导中心', '景德镇市政务服务局'])(
  'does not take %s for such a unit',
  (name) => {
    expect(outline(judge(belowCountySponsor, filedBy(name, 'city')))).toEqual(['passed:higher']);
  },
);

it('leaves citizen-facing apps to a person', () => {
  expect(outline(judge(belowCountySponsor, filedBy('青山镇人民政府', 'township', 'public')))).toEqual([
    'cantTell:public-service',
  ]);
});
