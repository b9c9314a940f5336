import { expect, it } from 'vitest';

import { declaredForcedUse } from '../../src/rules/declared-forced-use/rule.ts';
import { draftGb2026 } from '../../src/standards/profiles/draft-gb-2026.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

type Row = { name: string; pattern?: string; mandatory?: boolean; basis?: string };
const declaring = (functions: Row[], specialScenes: { scene: string; basis: string }[] = []) =>
  evidenceOf({
    filing: {
      form: { functions: functions.map((row) => ({ grassroots: false, mandatory: false, ...row })), specialScenes },
    },
  });
const checkin = { name: '每日签到', pattern: 'checkin' };
const duty = { scene: '应急值守', basis: '示发〔2025〕3号' };

it('fails a mandatory function without basis under any profile', () => {
  const evidence = declaring([{ ...checkin, mandatory: true }]);
  expect(outline(judge(declaredForcedUse, evidence))).toEqual(['failed:mandatory']);
  expect(outline(judge(declaredForcedUse, evidence, draftGb2026))).toEqual(['failed:mandatory']);
});

it('leaves a special scene to a person', () => {
  const mandatory = [{ ...checkin, mandatory: true }];
  expect(outline(judge(declaredForcedUse, declaring(mandatory, [duty])))).toEqual(['cantTell:mandatory-with-basis']);
  const founded = declaring([{ ...checkin, mandatory: true, basis: '示发〔2025〕3号' }]);
  expect(outline(judge(declaredForcedUse, founded))).toEqual(['cantTell:mandatory-with-basis']);
});

it('holds mere presence against an app under the draft standard only', () => {
  expect(outline(judge(declaredForcedUse, declaring([checkin])))).toEqual(['cantTell:present']);
  expect(outline(judge(declaredForcedUse, declaring([checkin]), draftGb2026))).toEqual(['failed:present']);
  expect(outline(judge(declaredForcedUse, declaring([checkin], [duty]), draftGb2026))).toEqual(['cantTell:present']);
});

it('passes functions of other kinds', () => {
  const evidence = declaring([{ name: '公文处理' }, { name: '意见反馈', pattern: 'complaint' }]);
  expect(outline(judge(declaredForcedUse, evidence, draftGb2026))).toEqual(['passed:none']);
});
