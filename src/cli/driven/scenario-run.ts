import { rmSync } from 'node:fs';
import { basename } from 'node:path';

import type { Run, RunStep } from '../../evidence/kinds/runs.ts';
import { drivenTexts } from '../../i18n/driven.ts';
import { pick } from '../../i18n/locale.ts';
import { gather } from '../../inspection/inspect.ts';
import { systemClock } from '../../shared/clock.ts';
import { visible } from '../../shared/text.ts';
import { interruptible } from '../batch/interruption.ts';
import { say } from '../context.ts';
import { driving } from '../driving-progress.ts';
import { exitCodes } from '../exit-codes.ts';
import { askOnTerminal } from '../human.ts';
import { parseApiLevel, parseBudget } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { driveOn } from './drive.ts';

interface Flags {
  device: string;
  app: string;
  apiLevel?: string;
  secrets?: string;
  budget: string;
  out: string;
  json?: boolean;
}

/** `zhijian scenario run`: one scenario on one app; its trace is sealed as a bundle. Exit 3 unless the run was completed. */
export async function scenarioRunCommand(terminal: Terminal, scenario: string, flags: Flags): Promise<number> {
  const file = basename(flags.app);
  const choice = {
    device: flags.device,
    apiLevel: parseApiLevel(flags.apiLevel),
    scenarios: scenario,
    secrets: flags.secrets,
    budget: parseBudget(flags.budget),
    resume: false,
  };
  let runs: readonly Run[] = [];
  let bundlePath = '';
  const { interrupted } = await interruptible(
    terminal,
    async (signal) => {
      let work: string | undefined;
      const drive = driveOn(choice, flags.out, {
        signal,
        onWork: (folder) => {
          work = folder;
        },
        askHuman: askOnTerminal(terminal),
        onProgress: (progress) =>
          terminal.progress(say(terminal, 'driving', { file, what: driving(terminal, progress) })),
      });
      const { bundle } = await gather(flags.app, { out: flags.out, clock: systemClock, drive }).catch(
        (error: unknown) => {
          // One scenario is soon run again: its pictures, which nobody redacted, are not left about.
          if (work !== undefined) rmSync(work, { recursive: true, force: true });
          throw error;
        },
      );
      bundlePath = bundle.path;
      if (bundle.evidence.runs?.status === 'ok') runs = bundle.evidence.runs.value.runs;
    },
    'drivingInterrupted',
  );
  terminal.endProgress();
  if (flags.json === true) terminal.out(JSON.stringify({ bundle: bundlePath, runs }, null, 2));
  else terminal.out([...runs.flatMap((run) => lines(run, terminal)), bundlePath].join('\n'));
  if (interrupted) return exitCodes.interrupted;
  return runs.length > 0 && runs.every(({ state }) => state === 'completed') ? exitCodes.done : exitCodes.incomplete;
}

function lines(run: Run, terminal: Terminal): string[] {
  const why = run.reason === undefined ? '' : `  ${run.reason.code}: ${visible(run.reason.detail)}`;
  const head = `${visible(run.title)}  ${pick(drivenTexts.runStates[run.state], terminal.locale)}${why}`;
  return [head, ...run.steps.map((step) => `  ${stepLine(step, terminal)}`)];
}

function stepLine({ expectation, label, path, reason, state }: RunStep, { locale }: Terminal): string {
  const met =
    expectation === undefined ? '' : `  ${pick(drivenTexts.expectations[String(expectation.met) as 'null'], locale)}`;
  const why = reason === undefined ? '' : `  ${reason.code}: ${visible(reason.detail, 120)}`;
  return `${pick(drivenTexts.stepStates[state], locale)} ${path} ${visible(label, 80)}${met}${why}`;
}
