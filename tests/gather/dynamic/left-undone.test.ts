import { expect, test } from 'vitest';

import { leftUndone } from '../../../src/gather/dynamic/left-undone.ts';
import { aCapture, aRun } from './records.ts';

const noAccount = aRun({
  id: 'whole-app-user',
  state: 'skipped',
  reason: { code: 'secret-missing', detail: 'account' },
});

test('a run that was cut off is a hole, named with its reason', () => {
  const lost = aRun({ state: 'lost', reason: { code: 'device-lost', detail: 'gone' } });
  expect(leftUndone([aRun(), lost], [])).toEqual([
    { code: 'run-incomplete', place: 'check-in', detail: 'device-lost' },
  ]);
});

test('one that was run again to its end is none', () => {
  const killed = aRun({ state: 'stopped', reason: { code: 'interrupted', detail: 'killed' } });
  const again = aRun({ id: 'check-in#2', startedAt: '2026-01-02T04:00:00.000Z' });
  expect(leftUndone([killed, again], [])).toEqual([]);
  expect(leftUndone([killed, { ...again, scenarioSha256: 'cd' }], [])).toHaveLength(1);
});

test('a run without an account is one where the app has a login', () => {
  expect(leftUndone([noAccount], [aCapture(0, ['首页', '登录后办理'])])).toHaveLength(1);
});

test('and none where no screen offers a login', () => {
  expect(leftUndone([noAccount], [aCapture(0, ['首页', '办事指南'])])).toEqual([]);
});

test('nothing seen is nothing known', () => {
  expect(leftUndone([noAccount], [])).toHaveLength(1);
});
