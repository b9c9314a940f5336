import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { discardDrafts } from '../../inspection/draft.ts';
import type { ErrorRecord } from '../../shared/errors.ts';
import type { InspectJob, JobResult } from './job.ts';
import { keptBy } from '../work-folder.ts';
import type { FromWorker, ToWorker } from './worker.ts';

/** Grace after a job's own time budget before its process is killed: the budget is checked inside loops, the kill catches the rest. */
const graceMilliseconds = 5_000;

/** Milliseconds that a worker may take to give its phone back after an interruption, before it is killed. */
const longestLeave = 60_000;

/** What a driven job may take after its budget: the run under way, the phone's settings, the report. */
const afterDriving = 20 * 60_000;

export interface BatchEvents {
  onStart?(job: InspectJob): void;
  onProgress?(job: InspectJob, kind: string, done: number, all: number): void;
  onResult(result: JobResult, job: InspectJob): void;
  /** A job ended and left the folder of what was seen for another try. */
  onKept?(job: InspectJob, folder: string): void;
}

/**
 * Runs jobs in `size` worker processes, one file each at a time, so that a file that kills or hangs its process costs only itself.
 * Resolves when every job has a result; `signal` kills the workers, those with a phone once they gave it back, and resolves when they are gone
 * and their drafts with them. `program` is what a worker runs.
 */
export async function runBatch(
  jobs: readonly InspectJob[],
  size: number,
  events: BatchEvents,
  signal: AbortSignal,
  program: URL = new URL('./worker.js', import.meta.url),
): Promise<void> {
  const waiting = [...jobs];
  const workers = Math.min(size, jobs.length);
  await Promise.all(Array.from({ length: workers }, () => runWorker(waiting, events, signal, program)));
}

async function runWorker(waiting: InspectJob[], events: BatchEvents, signal: AbortSignal, program: URL): Promise<void> {
  let child: ChildProcess | undefined;
  let driven = false;
  let patience: NodeJS.Timeout | undefined;
  const stop = (): void => {
    if (!driven || child?.connected !== true) {
      child?.kill('SIGKILL');
      return;
    }
    tell(child, { type: 'interrupt' });
    patience = setTimeout(() => child?.kill('SIGKILL'), longestLeave);
  };
  signal.addEventListener('abort', stop);
  try {
    for (let job = waiting.shift(); job !== undefined && !signal.aborted; job = waiting.shift()) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null || !child.connected)
        child = startWorker(program);
      driven = job.drive !== undefined;
      events.onStart?.(job);
      const result = await ask(child, job, events);
      // What was finished in spite of the interruption counts.
      if (!signal.aborted || result.status === 'done') events.onResult(result, job);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(patience);
    if (child?.connected === true) child.disconnect();
  }
}

/** In a process group of its own: a Ctrl-C in the terminal must reach this process alone, which then ends its workers and tidies up. */
function startWorker(program: URL): ChildProcess {
  return fork(fileURLToPath(program), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
}

function tell(child: ChildProcess, message: ToWorker, failed: (error: Error) => void = () => {}): void {
  child.send(message, (error) => {
    if (error !== null) failed(error);
  });
}

/** Settles when the worker has answered, or is gone for good. */
function ask(child: ChildProcess, job: InspectJob, events: BatchEvents): Promise<JobResult> {
  return new Promise((resolve) => {
    let overdue = false;
    const settle = (result: JobResult) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      resolve(result);
    };
    const fail = (error: ErrorRecord) => settle({ path: job.path, status: 'error', error });
    const onMessage = (message: FromWorker) => {
      if (message.type === 'result') settle(message.result);
      else if (message.type === 'kept') events.onKept?.(job, message.folder);
      else events.onProgress?.(job, message.kind, message.done, message.all);
    };
    const onExit = (code: number | null, cause: string | null) => {
      if (child.pid !== undefined) {
        discardDrafts(job.out, child.pid);
        for (const folder of keptBy(job.out, child.pid)) events.onKept?.(job, folder);
      }
      if (overdue)
        fail({
          code: 'budget-exceeded',
          message: `killed after ${allowedTime(job)} ms`,
          place: job.path,
        });
      else fail({ code: 'worker-died', message: `worker ended with ${cause ?? code}`, place: job.path });
    };
    // It could not be started, or was gone before it could be asked. One that still runs is of no use; its end is told by `onExit`.
    const onError = (error: Error) => {
      if (child.pid === undefined) fail({ code: 'worker-died', message: error.message, place: job.path });
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      overdue = true;
      child.kill('SIGKILL');
    }, allowedTime(job));
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    tell(child, { type: 'job', job }, onError);
  });
}

/** Milliseconds until the process of a job is killed. */
function allowedTime({ drive, timeout }: InspectJob): number {
  return timeout + graceMilliseconds + (drive === undefined ? 0 : drive.budget + afterDriving);
}
