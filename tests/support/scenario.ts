import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunRecord } from '../../src/scenario/trace/record.ts';
import { readScenario } from '../../src/scenario/read/scenario.ts';
import type { RunOptions } from '../../src/scenario/run/options.ts';
import { runScenario } from '../../src/scenario/run/run.ts';
import { openJournal } from '../../src/scenario/trace/journal.ts';
import { fixedClock } from '../../src/shared/clock.ts';
import type { FakePhone } from './fake-phone.ts';

/** A scenario from its steps; `head` are further lines of its head. */
export function scenarioOf(steps: string, head = ''): ReturnType<typeof readScenario> {
  const indented = steps
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
  return readScenario(`scenario: trial\ntitle: 试\nsubject: trial\n${head}\nsteps:\n${indented}\n`, 'trial.yaml');
}

export function newJournalFolder(): string {
  return mkdtempSync(join(tmpdir(), 'zhijian-scenario-'));
}

export function optionsFor(phone: FakePhone, more: Partial<RunOptions> = {}): RunOptions {
  return {
    session: phone.session(),
    app: { package: phone.app.package, activity: undefined, label: '试', files: [] },
    journal: openJournal(newJournalFolder()),
    clock: fixedClock('2026-11-23T06:30:00Z'),
    pace: phone.pace,
    ...more,
  };
}

export function run(phone: FakePhone, steps: string, more: Partial<RunOptions> = {}, head = ''): Promise<RunRecord> {
  return runScenario(scenarioOf(steps, head), optionsFor(phone, more));
}

/** `path keyword state` of every step, in order. */
export function stepsOf({ run: { steps } }: RunRecord): string[] {
  return steps.map(({ path, keyword, state }) => `${path} ${keyword} ${state}`);
}
