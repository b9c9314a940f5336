import { expect, it } from 'vitest';

import { scheduledWakeup } from '../../src/rules/scheduled-wakeup/rule.ts';
import { evidenceOf } from '../support/evidence.ts';
import { judge, outline } from '../support/judge.ts';

const calling = (owner: string, api = 'alarm-manager-set-repeating') =>
  evidenceOf({ dex: { calls: [{ api, places: [{ file: 'classes.dex', owner, class: 'a.B', method: 'c' }] }] } });

it('leaves calls of the app’s own or of unclear code to a person', () => {
  expect(outline(judge(scheduledWakeup, calling('app')))).toEqual(['cantTell:own-calls']);
  expect(outline(judge(scheduledWakeup, calling('unknown')))).toEqual(['cantTell:own-calls']);
});

it('tells SDKs apart, and does not count general libraries', () => {
  expect(outline(judge(scheduledWakeup, calling('sdk:jiguang-push')))).toEqual(['passed:sdk-calls']);
  expect(outline(judge(scheduledWakeup, calling('library:androidx')))).toEqual(['passed:no-calls']);
});

it('passes an app that does something else', () => {
  expect(outline(judge(scheduledWakeup, calling('app', 'job-scheduler-schedule')))).toEqual(['passed:no-calls']);
});
