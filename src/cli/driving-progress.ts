import type { DriveProgress } from '../gather/dynamic/drive.ts';
import { pick } from '../i18n/locale.ts';
import { visible } from '../shared/text.ts';
import { say } from './context.ts';
import type { Terminal } from './terminal.ts';

const stages = { device: 'drivingDevice', smoke: 'drivingSmoke', restore: 'drivingEnds' } as const;

/** One line about where driving stands. */
export function driving(terminal: Terminal, progress: DriveProgress): string {
  if (progress.stage !== 'scenario') return say(terminal, stages[progress.stage]);
  const { all, done, step } = progress;
  const values = { title: pick(progress.title, terminal.locale), done: done + 1, all };
  if (step === undefined) return say(terminal, 'drivingRun', values);
  return say(terminal, 'drivingStep', { ...values, step: visible(step, 60) });
}
