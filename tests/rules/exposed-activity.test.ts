import { expect, it } from 'vitest';

import { exposedActivity } from '../../src/rules/exposed-activity/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const component = (fields: object) =>
  evidenceOf({ components: { components: [{ effectiveExported: true, ...fields }] } });

const open = (fields: object) => outline(judge(exposedActivity, component(fields)));

it('asks about an open activity of the app', () => {
  expect(open({ name: 'cn.gov.example.app.PayActivity' })).toEqual(['cantTell:own-open']);
});

it('does not mind the launcher, web links, prescribed callbacks and guarded or disabled ones', () => {
  expect(open({ filters: [{ categories: ['android.intent.category.LAUNCHER'] }] })).toEqual(['passed:guarded']);
  expect(open({ filters: [{ categories: ['android.intent.category.BROWSABLE'] }] })).toEqual(['passed:guarded']);
  expect(open({ name: 'cn.gov.example.app.wxapi.WXEntryActivity' })).toEqual(['passed:guarded']);
  expect(open({ permission: 'cn.gov.example.app.P' })).toEqual(['passed:guarded']);
  expect(open({ enabled: false })).toEqual(['passed:guarded']);
});

it('tells an SDK’s activity from the app’s', () => {
  expect(open({ name: 'cn.jpush.android.ui.PushActivity', owner: 'sdk:jiguang-push' })).toEqual(['passed:sdk-open']);
});
