import { expect, test } from 'vitest';

import type { LogLine, ProcessExit } from '../../../src/device/session.ts';
import { crashesFrom } from '../../../src/gather/dynamic/crashes.ts';
import { valueOf } from '../../support/evidence.ts';

const app = 'cn.gov.example.app';
const at = Date.parse('2026-01-02T03:04:05.000Z');
const [run] = valueOf('runs', {
  runs: [
    {
      id: 'stability',
      scenario: 'stability',
      title: '稳定性',
      subject: 'stability',
      scenarioSha256: 'ab',
      state: 'completed',
      startedAt: new Date(at - 60_000).toISOString(),
      finishedAt: new Date(at + 60_000).toISOString(),
      steps: [
        {
          index: 0,
          path: '0',
          keyword: 'launchApp',
          label: 'launchApp',
          state: 'done',
          at: new Date(at - 50_000).toISOString(),
          took: 10,
        },
        {
          index: 1,
          path: '1',
          keyword: 'tapOn',
          label: 'tapOn 提交',
          state: 'done',
          at: new Date(at - 500).toISOString(),
          took: 10,
          capture: 4,
        },
      ],
    },
  ],
}).runs;

const exit = (reason: ProcessExit['reason'], time = at): ProcessExit => ({
  at: new Date(time).toISOString(),
  pid: 4321,
  process: app,
  reason,
  description: 'crash',
});

function crash(time: number): LogLine[] {
  return ['FATAL EXCEPTION: main', `Process: ${app}, PID: 4321`, 'java.lang.Error: x'].map((message) => ({
    at: time / 1000,
    buffer: 'crash',
    priority: 'E',
    pid: 4321,
    uid: undefined,
    tag: 'AndroidRuntime',
    message,
  }));
}

const from = (sources: { log?: LogLine[]; exits?: ProcessExit[]; clockOffset?: number }) =>
  crashesFrom({ package: app, log: [], exits: [], runs: [run!], clockOffset: 0, ...sources });

test('the log and the system tell of one end as one crash, in the step it happened in', () => {
  const crashes = from({ log: crash(at), exits: [exit('crash', at + 300)] });
  expect(crashes).toMatchObject([{ kind: 'crash', run: 'stability', step: 1, capture: 4 }]);
});

test('an app that ends itself is told by the system alone', () => {
  expect(from({ exits: [exit('self')] })).toMatchObject([{ kind: 'self-exit', lines: [] }]);
});

test('what the user or the tool ended is no crash', () => {
  expect(from({ exits: [exit('user-requested'), exit('low-memory')] })).toEqual([]);
});

test('a clock that is ahead does not move the crash into another step', () => {
  const ahead = 3_600_000;
  expect(from({ log: crash(at + ahead), clockOffset: ahead })).toMatchObject([{ run: 'stability', step: 1 }]);
});
