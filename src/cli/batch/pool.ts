import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { ErrorRecord } from '../../shared/errors.ts';
import type { InspectJob, JobResult } from './job.ts';
import type { FromWorker } from './worker.ts';

/** Grace after a job's own time budget before its process is killed: the budget is checked inside loops, the kill catches the rest. */
const graceMilliseconds = 5_000;

export interface BatchEvents {
  onStart?(job: InspectJob): void;
  onProgress?(job: InspectJob, kind: string, done: number, all: number): void;
  onResult(result: JobResult): void;
}

/**
 * Runs jobs in `size` worker processes, one file each at a time, so that a file that kills or hangs its process costs only itself.
 * Resolves when every job has a result; `signal` stops the workers and resolves with what was finished.
 */
export async function runBatch(jobs: readonly InspectJob[], size: number, events: BatchEvents, signal: AbortSignal): Promise<void> {
  const waiting = [...jobs];
  const workers = Math.min(size, jobs.length);
  await Promise.all(Array.from({ length: workers }, () => runWorker(waiting, events, signal)));
}

async function runWorker(waiting: InspectJob[], events: BatchEvents, signal: AbortSignal): Promise<void> {
  let child: ChildProcess | undefined;
  const stop = () => child?.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  try {
    for (let job = waiting.shift(); job !== undefined && !signal.aborted; job = waiting.shift()) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null || !child.connected) child = startWorker();
      events.onStart?.(job);
      const result = await ask(child, job, events);
      if (!signal.aborted) events.onResult(result);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    if (child?.connected === true) child.disconnect();
  }
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.js', import.meta.url)), [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

function ask(child: ChildProcess, job: InspectJob, events: BatchEvents): Promise<JobResult> {
  return new Promise((resolve) => {
    const settle = (result: JobResult) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(result);
    };
    const fail = (error: ErrorRecord) => settle({ path: job.path, status: 'error', error });
    const onMessage = (message: FromWorker) => {
      if (message.type === 'result') settle(message.result);
      else events.onProgress?.(job, message.kind, message.done, message.all);
    };
    const onExit = (code: number | null, cause: string | null) =>
      fail({ code: 'worker-died', message: `worker ended with ${cause ?? code}`, place: job.path });
    const timer = setTimeout(() => {
      child.off('exit', onExit);
      child.kill('SIGKILL');
      fail({ code: 'budget-exceeded', message: `killed after ${job.timeout + graceMilliseconds} ms`, place: job.path });
    }, job.timeout + graceMilliseconds);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(job);
  });
}
